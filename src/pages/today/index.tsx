import { OwnAsks } from '@/features/person/own-asks';
import { TodayScreen } from '@/features/today/today-screen';

export default function TodayPage() {
  return <TodayScreen asks={<OwnAsks />} />;
}
