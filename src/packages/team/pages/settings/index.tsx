import { SettingsScreen } from '@/features/person/settings-screen';

definePageConfig({ navigationBarTitleText: '我的', enablePullDownRefresh: true });

export default function SettingsPage() {
  return <SettingsScreen />;
}
