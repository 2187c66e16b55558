import { SlidesScreen } from '@/features/showcase/slides-screen';

definePageConfig({ navigationBarTitleText: '初心展示' });

export default function SlidesPage() {
  return <SlidesScreen />;
}
