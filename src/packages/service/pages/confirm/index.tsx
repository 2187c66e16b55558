import { ConfirmScreen } from '@/features/youth-house/confirm-screen';

export default function ConfirmPage() {
  return <ConfirmScreen />;
}
