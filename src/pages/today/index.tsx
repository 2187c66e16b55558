import { OwnAsks } from '@/features/person/own-asks';
import { MonthStrip } from '@/features/post/month-strip';
import { OfficeRows } from '@/features/today/office-rows';
import { TodayScreen } from '@/features/today/today-screen';

export default function TodayPage() {
  return (
    <TodayScreen
      asks={<OwnAsks offices={(offices) => <OfficeRows offices={offices} />} />}
      strip={<MonthStrip />}
    />
  );
}
