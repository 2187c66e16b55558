import { RescueScreen } from '@/features/rescue/rescue-screen';

definePageConfig({ navigationBarTitleText: '号长联系不上了', enablePullDownRefresh: true });

export default function RescuePage() {
  return <RescueScreen />;
}
