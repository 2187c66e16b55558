import { CareScreen } from '@/features/care/care-screen';

definePageConfig({ navigationBarTitleText: '关爱', enablePullDownRefresh: true });

export default function CarePage() {
  return <CareScreen />;
}
