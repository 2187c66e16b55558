import { HelpScreen } from '@/features/help/help-screen';

definePageConfig({ navigationBarTitleText: '加油补位', enablePullDownRefresh: true });

export default function HelpPage() {
  return <HelpScreen />;
}
