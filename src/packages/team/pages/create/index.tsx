import { CreateScreen } from '@/features/collective/create-screen';

export default function CreatePage() {
  return <CreateScreen />;
}
