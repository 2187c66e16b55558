import { ClaimScreen } from '@/features/companion/claim-screen';

definePageConfig({ navigationBarTitleText: '收到陪伴邀请' });

export default function ClaimPage() {
  return <ClaimScreen />;
}
