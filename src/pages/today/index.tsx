import { OwnAsks } from '@/features/person/own-asks';
import { MonthStrip } from '@/features/post/month-strip';
import { OfficeDesk } from '@/features/today/office-desk';
import { TodayScreen } from '@/features/today/today-screen';

export default function TodayPage() {
  return (
    <TodayScreen
      asks={<OwnAsks offices={(offices, todos) => <OfficeDesk offices={offices} todos={todos} />} />}
      strip={<MonthStrip />}
    />
  );
}
