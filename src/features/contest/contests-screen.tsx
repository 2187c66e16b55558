import { useState } from 'react';
import { useQuery, useRefetchOnShow } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { openPage } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { PageHead } from '@/ui/page-head';
import { Pager } from '@/ui/pager';
import { Screen } from '@/ui/screen';
import { usePage } from '@/ui/use-page';
import { CONTEST_MESSAGES as MESSAGES } from '@/messages/contest';
import { ContestCard } from './contest-card';
import { CloseSheet, ReportSheet, type ContestAction } from './contest-sheets';

const WRITE = '/packages/ideas/pages/contest-write/index';
const SHOWN = 5;

/** 达标竞赛: targets against results by team, in the order in which the teams were entered. */
export function ContestsScreen() {
  const collectiveId = useCollectiveId();
  const { state, refetch } = useQuery('contest.list', { collectiveId });
  const [action, setAction] = useState<ContestAction | null>(null);
  const { shown, pager } = usePage(state.kind === 'ready' ? state.value.contests : [], SHOWN);
  useRefetchOnShow({ state, refetch });
  const list = state.kind === 'ready' ? state.value : null;
  const sheetProps = {
    collectiveId,
    today: list?.today ?? '',
    onClose: () => setAction(null),
    onDone: () => {
      setAction(null);
      void refetch();
    },
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        list?.leader ? (
          <Button icon="flag" onPress={() => openPage(WRITE, { collectiveId })}>
            {MESSAGES.begin}
          </Button>
        ) : null
      }
      over={
        action === null ? null : action.kind === 'report' ? (
          <ReportSheet {...sheetProps} contest={action.contest} teamId={action.teamId} />
        ) : (
          <CloseSheet {...sheetProps} contest={action.contest} />
        )
      }
    >
      <AsyncView state={state} shape="card" count={3} onRetry={() => void refetch()}>
        {({ year, contests, leader, today }) => (
          <>
            <PageHead over={MESSAGES.over(year)} title={MESSAGES.head} note={MESSAGES.note} />
            {contests.length === 0 ? <Empty drawing="path" text={MESSAGES.none} /> : null}
            {shown.map((contest) => (
              <ContestCard
                key={contest.contestId}
                collectiveId={collectiveId}
                contest={contest}
                leader={leader}
                today={today}
                onAction={setAction}
                onEdit={() => openPage(WRITE, { collectiveId, contestId: contest.contestId })}
              />
            ))}
            <Pager {...pager} />
          </>
        )}
      </AsyncView>
    </Screen>
  );
}
