import { CompanionsScreen } from '@/features/companion/companions-screen';

definePageConfig({ navigationBarTitleText: '陪伴者', enablePullDownRefresh: true });

export default function CompanionsPage() {
  return <CompanionsScreen />;
}
