import { JoinScreen } from '@/features/join/join-screen';

definePageConfig({ navigationBarTitleText: '加入集体' });

export default function JoinPage() {
  return <JoinScreen />;
}
