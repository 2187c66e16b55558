import { StandingScreen } from '@/features/eligibility/standing-screen';

definePageConfig({ navigationBarTitleText: '集体情况', enablePullDownRefresh: true });

export default function StandingPage() {
  return <StandingScreen />;
}
