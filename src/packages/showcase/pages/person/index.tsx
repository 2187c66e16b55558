import { PersonScreen } from '@/features/showcase/person-screen';

export default function PersonPage() {
  return <PersonScreen />;
}
