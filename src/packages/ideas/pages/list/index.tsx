import { InnovationListScreen } from '@/features/innovation/innovation-list-screen';

definePageConfig({ navigationBarTitleText: '五小创新', enablePullDownRefresh: true });

export default function InnovationListPage() {
  return <InnovationListScreen />;
}
