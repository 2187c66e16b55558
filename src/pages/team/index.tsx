import { Welcome } from '@/features/person/welcome';
import { TeamScreen } from '@/features/roster/team-screen';

export default function TeamPage() {
  return <TeamScreen welcome={<Welcome />} />;
}
