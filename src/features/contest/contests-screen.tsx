import { useState } from 'react';
import type { ContestView } from '@core/contract/contest';
import { useCall, useFreshWhenShown } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { openPage } from '@/platform/navigate';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { PageHead } from '@/ui/page-head';
import { Pager } from '@/ui/pager';
import { Screen } from '@/ui/screen';
import { CONTEST_MESSAGES as MESSAGES } from '@/messages/contest';
import { ContestCard } from './contest-card';
import { CloseSheet, ReportSheet } from './contest-sheets';

const WRITE = '/packages/ideas/pages/contest-write/index';
const SHOWN = 5;

/** What the 号长 is about to write on a contest. */
export type Writing =
  | { readonly kind: 'report'; readonly contest: ContestView; readonly teamId: string }
  | { readonly kind: 'close'; readonly contest: ContestView };

/** 达标竞赛: targets against results, team by team, in the order the teams were named. */
export function ContestsScreen() {
  const collectiveId = usePlaceId();
  const { state, reload } = useCall('contest.list', { collectiveId });
  const [writing, setWriting] = useState<Writing | null>(null);
  const [from, setFrom] = useState(0);
  useFreshWhenShown({ state, reload });
  const list = state.kind === 'ready' ? state.value : null;
  const sheet = {
    collectiveId,
    today: list?.today ?? '',
    onClose: () => setWriting(null),
    onDone: () => {
      setWriting(null);
      void reload();
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
        writing === null ? null : writing.kind === 'report' ? (
          <ReportSheet {...sheet} contest={writing.contest} teamId={writing.teamId} />
        ) : (
          <CloseSheet {...sheet} contest={writing.contest} />
        )
      }
    >
      <Answer state={state} shape="card" count={3} onRetry={() => void reload()}>
        {({ year, contests, leader }) => (
          <>
            <PageHead over={MESSAGES.over(year)} title={MESSAGES.head} note={MESSAGES.note} />
            {contests.length === 0 ? <Empty drawing="path" text={MESSAGES.none} /> : null}
            {contests.slice(from, from + SHOWN).map((contest) => (
              <ContestCard
                key={contest.contestId}
                contest={contest}
                leader={leader}
                onWrite={setWriting}
                onEdit={() => openPage(WRITE, { collectiveId, contestId: contest.contestId })}
              />
            ))}
            <Pager total={contests.length} from={from} size={SHOWN} onTurn={setFrom} />
          </>
        )}
      </Answer>
    </Screen>
  );
}
