import { useState } from 'react';
import type { OfficeView } from '@core/contract/organisation';
import { OwnJoinRequests } from '@/features/person/own-join-requests';
import { MonthActions } from '@/features/post/month-actions';
import { OfficeHome } from '@/features/today/office-home';
import { TodayScreen } from '@/features/today/today-screen';

definePageConfig({ navigationBarTitleText: '今日', enablePullDownRefresh: true });

export default function TodayPage() {
  const [held, setHeld] = useState<readonly OfficeView[]>([]);
  return (
    <TodayScreen
      office={held[0]}
      firstRunExtra={
        <OwnJoinRequests
          onOffices={setHeld}
          offices={(offices, todos) => <OfficeHome offices={offices} todos={todos} />}
        />
      }
      footer={(today, refetch) => <MonthActions today={today} onSent={refetch} />}
    />
  );
}
