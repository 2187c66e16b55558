import { HubScreen } from '@/features/review/hub-screen';

definePageConfig({ navigationBarTitleText: '创建与复核', enablePullDownRefresh: true });

export default function HubPage() {
  return <HubScreen />;
}
