import { ReceiptScreen } from '@/features/vote/receipt-screen';

export default function ReceiptPage() {
  return <ReceiptScreen />;
}
