import { MemberScreen } from '@/features/roster/member-screen';

export default function MemberPage() {
  return <MemberScreen />;
}
