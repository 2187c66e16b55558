import { ArrangeScreen } from '@/features/showcase/arrange-screen';

definePageConfig({ navigationBarTitleText: '我的展出内容', enablePullDownRefresh: true });

export default function ArrangePage() {
  return <ArrangeScreen />;
}
