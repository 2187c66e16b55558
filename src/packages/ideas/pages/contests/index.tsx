import { ContestsScreen } from '@/features/contest/contests-screen';

export default function ContestsPage() {
  return <ContestsScreen />;
}
