import { AnswerScreen } from '@/features/companion/answer-screen';

definePageConfig({ navigationBarTitleText: '回应邀请', enablePullDownRefresh: true });

export default function AnswerPage() {
  return <AnswerScreen />;
}
