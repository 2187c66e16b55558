import { EligibilityScreen } from '@/features/eligibility/eligibility-screen';

definePageConfig({ navigationBarTitleText: '创建条件', enablePullDownRefresh: true });

export default function EligibilityPage() {
  return <EligibilityScreen />;
}
