import { CompanionsScreen } from '@/features/companion/companions-screen';

definePageConfig({
  navigationBarTitleText: '陪伴者',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
});

export default function CompanionsPage() {
  return <CompanionsScreen />;
}
