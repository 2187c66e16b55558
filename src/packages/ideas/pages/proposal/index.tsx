import { InnovationScreen } from '@/features/innovation/innovation-screen';

definePageConfig({ navigationBarTitleText: '作品', enablePullDownRefresh: true });

export default function InnovationPage() {
  return <InnovationScreen />;
}
