import { AnswerScreen } from '@/features/companion/answer-screen';

export default function AnswerPage() {
  return <AnswerScreen />;
}
