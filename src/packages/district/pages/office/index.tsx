import { OfficeScreen } from '@/features/district/office-screen';

export default function OfficePage() {
  return <OfficeScreen />;
}
