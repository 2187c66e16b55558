import { HelpNeedsScreen } from '@/features/vote/board/help-needs-screen';

definePageConfig({ navigationBarTitleText: '谁需要搭把手', enablePullDownRefresh: true });

export default function HelpNeedsPage() {
  return <HelpNeedsScreen />;
}
