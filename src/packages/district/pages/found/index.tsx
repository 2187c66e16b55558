import { RedeemCodeScreen } from '@/features/district/redeem-code-screen';

definePageConfig({ navigationBarTitleText: '进入工作台' });

export default function FoundPage() {
  return <RedeemCodeScreen />;
}
