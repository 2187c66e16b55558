import { VolunteerScreen } from '@/features/volunteer/volunteer-screen';

export default function VolunteersPage() {
  return <VolunteerScreen />;
}
