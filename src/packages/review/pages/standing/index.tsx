import { StandingScreen } from '@/features/eligibility/standing-screen';

export default function StandingPage() {
  return <StandingScreen />;
}
