import { CompanionsScreen } from '@/features/companion/companions-screen';

definePageConfig({ navigationBarTitleText: '伙伴和粉丝', enablePullDownRefresh: true });

export default function CompanionsPage() {
  return <CompanionsScreen />;
}
