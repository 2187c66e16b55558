import { ReviewersScreen } from '@/features/innovation/reviewers-screen';

definePageConfig({ navigationBarTitleText: '评议人', enablePullDownRefresh: true });

export default function ReviewersPage() {
  return <ReviewersScreen />;
}
