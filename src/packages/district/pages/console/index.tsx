import { ConsoleScreen } from '@/features/district/console-screen';

definePageConfig({ navigationBarTitleText: '区级工作台', enablePullDownRefresh: true });

export default function ConsolePage() {
  return <ConsoleScreen />;
}
