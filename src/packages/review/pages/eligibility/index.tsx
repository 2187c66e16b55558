import { EligibilityScreen } from '@/features/eligibility/eligibility-screen';

export default function EligibilityPage() {
  return <EligibilityScreen />;
}
