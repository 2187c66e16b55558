import { SeatsScreen } from '@/features/seat-move/seats-screen';

definePageConfig({ navigationBarTitleText: '座位变动', enablePullDownRefresh: true });

export default function SeatsPage() {
  return <SeatsScreen />;
}
