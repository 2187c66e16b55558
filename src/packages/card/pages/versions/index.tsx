import { VersionsScreen } from '@/features/growth-card/versions-screen';

definePageConfig({ navigationBarTitleText: '历次版本', enablePullDownRefresh: true });

export default function VersionsPage() {
  return <VersionsScreen />;
}
