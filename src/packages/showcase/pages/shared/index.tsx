import { SharedScreen } from '@/features/showcase/shared-screen';

definePageConfig({ navigationBarTitleText: '初心展示', enablePullDownRefresh: true });

export default function SharedPage() {
  return <SharedScreen />;
}
