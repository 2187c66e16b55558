import { SeatTakeScreen } from '@/features/seat-move/seat-take-screen';

definePageConfig({ navigationBarTitleText: '接过座位' });

export default function SeatTakePage() {
  return <SeatTakeScreen />;
}
