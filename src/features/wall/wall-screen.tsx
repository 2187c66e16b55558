import { useState, type ReactNode } from 'react';
import type { WallView } from '@core/contract/wall';
import { takeAskedIssue } from '@/api/asked-issue';
import { useCall, useFreshWhenShown } from '@/api/use-call';
import { usePlaceId } from '@/api/use-place';
import { useShown } from '@/platform/lifecycle';
import { openPage, openTab, useQuery } from '@/platform/navigate';
import { Answer } from '@/ui/answer';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { Screen } from '@/ui/screen';
import { WALL_MESSAGES as MESSAGES } from '@/messages/wall';
import { CorrectSheet } from './correct-sheet';
import { IssueFace } from './issue-face';
import { PastSheet } from './past-sheet';
import { SignBanner } from './sign-banner';
import { WallDoors } from './wall-doors';

/** 公示墙: the newest issue, or an earlier one. */
export function WallScreen() {
  const place = usePlaceId();
  // A printed code carries `<collective>.<number>` and nothing else.
  const [scanned, no] = (useQuery().scene ?? '').split('.');
  const collectiveId = scanned || place;
  return collectiveId === '' ? (
    <Screen title={MESSAGES.title} tab="wall">
      <Empty
        drawing="wall"
        text={MESSAGES.noPlace}
        action={{ words: MESSAGES.toToday, onPress: () => openTab('/pages/today/index') }}
      />
    </Screen>
  ) : (
    <PlacedWall collectiveId={collectiveId} scanned={Number(no)} />
  );
}

interface PlacedWallProps {
  readonly collectiveId: string;
  /** The issue that a printed code names. */
  readonly scanned: number;
}

function PlacedWall({ collectiveId, scanned }: PlacedWallProps) {
  const query = useQuery();
  const asked = scanned > 0 ? scanned : Number(query.no);
  const [no, setNo] = useState<number | undefined>(() => (asked > 0 ? asked : takeAskedIssue()));
  // A tab stays mounted: whoever sends here later asks for another issue.
  useShown(() => {
    const later = takeAskedIssue();
    if (later !== undefined) setNo(later);
  });
  const [open, setOpen] = useState<'past' | 'correct' | null>(null);
  const { state, reload } = useCall('wall.open', no === undefined ? { collectiveId } : { collectiveId, no });
  useFreshWhenShown({ state, reload });
  const wall = state.kind === 'ready' ? state.value : null;
  const close = (): void => setOpen(null);
  return (
    <Screen
      title={MESSAGES.title}
      tab="wall"
      bar={wall ? barOf(wall) : null}
      over={
        wall && open ? (
          open === 'past' ? (
            <PastSheet
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
                void reload();
              }}
            />
          ) : null
        ) : null
      }
    >
      <Answer state={state} count={3} onRetry={() => void reload()}>
        {(value) => (
          <>
            {value.issue ? (
              <IssueFace
                key={value.issue.no}
                wall={value}
                issue={value.issue}
                onChanged={() => void reload()}
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
            <WallDoors wall={value} onPast={() => setOpen('past')} />
          </>
        )}
      </Answer>
    </Screen>
  );
}

/** The 号长 prepares the next issue here; everybody else writes. */
function barOf({ you, collectiveId }: WallView): ReactNode {
  if (!you.member) return null;
  return you.leader ? (
    <Button icon="eye" onPress={() => openPage('/packages/wall/pages/preview/index', { collectiveId })}>
      {MESSAGES.preview}
    </Button>
  ) : (
    <Button icon="edit" onPress={() => openPage('/packages/wall/pages/write/index', { collectiveId })}>
      {MESSAGES.write}
    </Button>
  );
}
