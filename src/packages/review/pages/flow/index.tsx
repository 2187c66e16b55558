import { FlowScreen } from '@/features/application/flow-screen';

definePageConfig({ navigationBarTitleText: '申报与复核', enablePullDownRefresh: true });

export default function FlowPage() {
  return <FlowScreen />;
}
