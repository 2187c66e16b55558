import { ClaimScreen } from '@/features/companion/claim-screen';

export default function ClaimPage() {
  return <ClaimScreen />;
}
