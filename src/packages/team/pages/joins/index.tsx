import { JoinsScreen } from '@/features/join/joins-screen';

definePageConfig({ navigationBarTitleText: '待确认', enablePullDownRefresh: true });

export default function JoinsPage() {
  return <JoinsScreen />;
}
