import { SeatCodeScreen } from '@/features/seat-move/seat-code-screen';

definePageConfig({ navigationBarTitleText: '换微信号', enablePullDownRefresh: true });

export default function SeatCodePage() {
  return <SeatCodeScreen />;
}
