import { BackupScreen } from '@/features/document/backup-screen';

definePageConfig({ navigationBarTitleText: '集体备份' });

export default function BackupPage() {
  return <BackupScreen />;
}
