import { SettingsScreen } from '@/features/person/settings-screen';

export default function SettingsPage() {
  return <SettingsScreen />;
}
