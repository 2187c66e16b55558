import { ContestWriteScreen } from '@/features/contest/contest-write-screen';

export default function ContestWritePage() {
  return <ContestWriteScreen />;
}
