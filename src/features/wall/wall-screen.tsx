import { useState, type ReactNode } from 'react';
import type { WallView } from '@core/contract/wall';
import { takePendingIssue } from '@/api/pending-issue';
import { useQuery, useRefetchOnShow } from '@/api/use-query';
import { useCollectiveId } from '@/api/use-collective-id';
import { usePageShow } from '@/platform/lifecycle';
import { openPage, openTab, usePageParams } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { MonthButton } from '@/ui/month-button';
import { Screen } from '@/ui/screen';
import { WALL_MESSAGES as MESSAGES } from '@/messages/wall';
import { CorrectSheet } from './correct-sheet';
import { IssueDetail } from './issue-detail';
import { PastIssuesSheet } from './past-issues-sheet';
import { SignBanner } from './sign-banner';
import { WallLinks } from './wall-links';

/** 公示墙: the newest issue, or a chosen one. */
export function WallScreen() {
  const currentId = useCollectiveId();
  // The scene of a printed QR code is `<collectiveId>.<no>`.
  const [scannedNo, no] = (usePageParams().scene ?? '').split('.');
  const collectiveId = scannedNo || currentId;
  return collectiveId === '' ? (
    <Screen title={MESSAGES.title} tab="wall">
      <Empty
        drawing="wall"
        text={MESSAGES.noCollective}
        action={{ label: MESSAGES.toToday, onPress: () => openTab('/pages/today/index') }}
      />
    </Screen>
  ) : (
    <CollectiveWall collectiveId={collectiveId} scannedNo={Number(no)} />
  );
}

interface CollectiveWallProps {
  readonly collectiveId: string;
  /** The issue number of a scanned code; NaN without one. */
  readonly scannedNo: number;
}

function CollectiveWall({ collectiveId, scannedNo }: CollectiveWallProps) {
  const query = usePageParams();
  const requestedNo = scannedNo > 0 ? scannedNo : Number(query.no);
  const [no, setNo] = useState<number | undefined>(() =>
    requestedNo > 0 ? requestedNo : takePendingIssue(),
  );
  // A tab stays mounted, so a later navigation to it may request another issue.
  usePageShow(() => {
    const requested = takePendingIssue();
    if (requested !== undefined) setNo(requested);
  });
  const [open, setOpen] = useState<'past' | 'correct' | null>(null);
  const { state, refetch } = useQuery(
    'wall.open',
    no === undefined ? { collectiveId } : { collectiveId, no },
  );
  useRefetchOnShow({ state, refetch });
  const wall = state.kind === 'ready' ? state.value : null;
  const close = (): void => setOpen(null);
  return (
    <Screen
      title={MESSAGES.title}
      tab="wall"
      bar={wall ? actionOf(wall) : null}
      over={
        wall && open ? (
          open === 'past' ? (
            <PastIssuesSheet
              issues={wall.issues}
              onClose={close}
              onChoose={(chosen) => {
                close();
                setNo(chosen);
              }}
            />
          ) : wall.issue ? (
            <CorrectSheet
              collectiveId={collectiveId}
              no={wall.issue.no}
              onClose={close}
              onDone={() => {
                close();
                void refetch();
              }}
            />
          ) : null
        ) : null
      }
    >
      <AsyncView state={state} count={3} onRetry={() => void refetch()}>
        {(value) => (
          <>
            {value.issue ? (
              <IssueDetail
                key={value.issue.no}
                wall={value}
                issue={value.issue}
                onChanged={() => void refetch()}
              />
            ) : (
              <>
                <SignBanner sign={value.sign} />
                <Empty drawing="wall" text={MESSAGES.empty} />
              </>
            )}
            {value.issue && value.you.leader ? (
              <Button tone="plain" onPress={() => setOpen('correct')}>
                {MESSAGES.correct}
              </Button>
            ) : null}
            <WallLinks wall={value} onPast={() => setOpen('past')} />
          </>
        )}
      </AsyncView>
    </Screen>
  );
}

/** Returns the bar button: preview for the 号长 while a month is open, the own month for the other members. */
function actionOf({ you, collectiveId, issues, month, post }: WallView): ReactNode {
  if (!you.member) return null;
  const frozen = issues[0] !== undefined && issues[0].month >= month;
  if (!you.leader)
    return (
      <MonthButton
        act={post === 'frozen' ? null : post === 'written' ? 'change' : 'write'}
        collectiveId={collectiveId}
      />
    );
  return frozen ? null : (
    <Button icon="eye" onPress={() => openPage('/packages/wall/pages/preview/index', { collectiveId })}>
      {MESSAGES.preview}
    </Button>
  );
}
