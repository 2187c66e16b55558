import { PrepareScreen } from '@/features/vote/prepare/prepare-screen';

definePageConfig({ navigationBarTitleText: '发起阶段性评估', enablePullDownRefresh: true });

export default function PreparePage() {
  return <PrepareScreen />;
}
