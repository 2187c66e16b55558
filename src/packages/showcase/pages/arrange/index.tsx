import { ArrangeScreen } from '@/features/showcase/arrange-screen';

export default function ArrangePage() {
  return <ArrangeScreen />;
}
