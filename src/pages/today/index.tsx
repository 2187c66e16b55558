import { OwnAsks } from '@/features/person/own-asks';
import { MonthStrip } from '@/features/post/month-strip';
import { TodayScreen } from '@/features/today/today-screen';

export default function TodayPage() {
  return <TodayScreen asks={<OwnAsks />} strip={<MonthStrip />} />;
}
