import { useState } from 'react';
import type { JoinRequestView } from '@core/contract/roster';
import { useCollectiveId } from '@/api/use-collective-id';
import { openPage } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Button } from '@/ui/button';
import { Empty } from '@/ui/empty';
import { PageHead } from '@/ui/page-head';
import { Pager } from '@/ui/pager';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { usePage } from '@/ui/use-page';
import { JOINS_MESSAGES as MESSAGES } from '@/messages/join';
import { ConfirmedList } from './confirmed-list';
import { JoinCard } from './join-card';
import { nearLines } from './near-lines';
import { RosterLineSheet } from './roster-line-sheet';
import { useJoins } from './use-joins';
import { WitnessSheet } from './witness-sheet';

/** Lists the join requests waiting for the 号长. */
export function JoinsScreen() {
  const collectiveId = useCollectiveId();
  const joins = useJoins(collectiveId);
  const [choosing, setChoosing] = useState<JoinRequestView>();
  const [moving, setMoving] = useState<JoinRequestView>();
  const { state } = joins;
  const free =
    state.kind === 'ready'
      ? state.value.entries.filter(({ joined, kind }) => !joined && kind === 'member')
      : [];
  const lineOf = (join: JoinRequestView) => free.find(({ seatId }) => seatId === join.matchedSeatId);
  const waiting = state.kind === 'ready' ? state.value.joins : [];
  const { shown, pager } = usePage(waiting);
  const matches = waiting.flatMap((join) => {
    const line = lineOf(join);
    return line ? [{ join, joinId: join.joinId, seatId: line.seatId }] : [];
  });
  const only = matches.length === 1 ? matches[0] : undefined;
  const choose = (seatId: string): void => {
    const join = choosing;
    setChoosing(undefined);
    if (join) void joins.confirm(join, seatId);
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        only ? (
          <Button
            icon="check"
            busy={joins.working !== undefined}
            onPress={() => void joins.confirm(only.join, only.seatId)}
          >
            {MESSAGES.confirmOne(only.join.name)}
          </Button>
        ) : matches.length > 0 ? (
          <Button
            icon="check"
            busy={joins.working !== undefined}
            onPress={() => void joins.confirmAll(matches.map(({ joinId, seatId }) => ({ joinId, seatId })))}
          >
            {MESSAGES.confirmAll(matches.length)}
          </Button>
        ) : null
      }
      over={
        choosing ? (
          <RosterLineSheet
            join={choosing}
            lines={free}
            onChoose={choose}
            onClose={() => setChoosing(undefined)}
          />
        ) : moving ? (
          <WitnessSheet
            join={moving}
            entries={state.kind === 'ready' ? state.value.entries : []}
            onChoose={(witness) => {
              setMoving(undefined);
              void joins.move(moving, witness);
            }}
            onClose={() => setMoving(undefined)}
          />
        ) : null
      }
    >
      <PageHead over={MESSAGES.title} title={MESSAGES.head} note={MESSAGES.note} />
      <RefusalNote refusal={joins.refusal} />
      <AsyncView state={state} onRetry={() => void joins.refetch()}>
        {(roster) => (
          <>
            {roster.joins.length === 0 ? (
              <Empty
                drawing="envelope"
                text={MESSAGES.empty}
                action={{
                  label: MESSAGES.toInvite,
                  onPress: () => openPage('/packages/team/pages/invite/index', { collectiveId }),
                }}
              />
            ) : (
              <>
                {shown.map((join) => (
                  <JoinCard
                    key={join.joinId}
                    join={join}
                    line={lineOf(join)}
                    near={lineOf(join) ? undefined : nearLines(join, free)[0]}
                    joins={joins}
                    onChoose={() => setChoosing(join)}
                    onMove={() => setMoving(join)}
                  />
                ))}
                <Pager {...pager} />
              </>
            )}
            <ConfirmedList confirmed={roster.confirmed ?? []} entries={roster.entries} joins={joins} />
          </>
        )}
      </AsyncView>
    </Screen>
  );
}
