import { SprintScreen } from '@/features/help/sprint-screen';

export default function SprintPage() {
  return <SprintScreen />;
}
