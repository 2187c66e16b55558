import { VersionsScreen } from '@/features/growth-card/versions-screen';

export default function VersionsPage() {
  return <VersionsScreen />;
}
