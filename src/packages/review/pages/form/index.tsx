import { FormScreen } from '@/features/dossier/form-screen';

export default function FormPage() {
  return <FormScreen />;
}
