import { FormScreen } from '@/features/dossier/form-screen';

definePageConfig({ navigationBarTitleText: '填写表格', enablePullDownRefresh: true });

export default function FormPage() {
  return <FormScreen />;
}
