import { SlidesScreen } from '@/features/showcase/slides-screen';

export default function SlidesPage() {
  return <SlidesScreen />;
}
