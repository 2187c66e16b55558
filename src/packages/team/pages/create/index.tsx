import { CreateScreen } from '@/features/collective/create-screen';

definePageConfig({ navigationBarTitleText: '创建集体' });

export default function CreatePage() {
  return <CreateScreen />;
}
