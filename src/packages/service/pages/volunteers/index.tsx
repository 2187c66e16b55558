import { VolunteerScreen } from '@/features/volunteer/volunteer-screen';

definePageConfig({ navigationBarTitleText: '志愿者编号', enablePullDownRefresh: true });

export default function VolunteersPage() {
  return <VolunteerScreen />;
}
