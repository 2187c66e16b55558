import { RhythmScreen } from '@/features/rhythm/rhythm-screen';

definePageConfig({ navigationBarTitleText: '月度节奏', enablePullDownRefresh: true });

export default function RhythmPage() {
  return <RhythmScreen />;
}
