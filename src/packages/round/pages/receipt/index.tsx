import { ReceiptScreen } from '@/features/vote/dispute/receipt-screen';

definePageConfig({ navigationBarTitleText: '凭据和异议', enablePullDownRefresh: true });

export default function ReceiptPage() {
  return <ReceiptScreen />;
}
