import { ReviewersScreen } from '@/features/innovation/reviewers-screen';

export default function ReviewersPage() {
  return <ReviewersScreen />;
}
