import { ListScreen } from '@/features/innovation/list-screen';

export default function IdeasPage() {
  return <ListScreen />;
}
