import { ExamplesScreen } from '@/features/goal-example/examples-screen';

definePageConfig({ navigationBarTitleText: '目标的例子', enablePullDownRefresh: true });

export default function ExamplesPage() {
  return <ExamplesScreen />;
}
