import { VouchCodeScreen } from '@/features/vote/roster/vouch-code-screen';

definePageConfig({ navigationBarTitleText: '我的核对码', enablePullDownRefresh: true });

export default function CodePage() {
  return <VouchCodeScreen />;
}
