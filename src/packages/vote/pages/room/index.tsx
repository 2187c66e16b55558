import { VoteScreen } from '@/features/vote/overview/vote-screen';

definePageConfig({ navigationBarTitleText: '阶段性评估' });

export default function VotePage() {
  return <VoteScreen />;
}
