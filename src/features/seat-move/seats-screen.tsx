import type { SeatView } from '@core/contract/collective';
import type { SeatLogEntry } from '@core/contract/seat-move';
import { useCollectiveId } from '@/api/use-collective-id';
import { useQuery, useRefetchOnShow } from '@/api/use-query';
import { openPage } from '@/platform/navigate';
import { AsyncView } from '@/ui/async-view';
import { Card } from '@/ui/card';
import { Empty } from '@/ui/empty';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Pager } from '@/ui/pager';
import { Screen } from '@/ui/screen';
import { Section } from '@/ui/section';
import { usePage } from '@/ui/use-page';
import { formatInstant } from '@/messages/months';
import { RESCUE_MESSAGES } from '@/messages/rescue';
import { SEAT_EVENT_MESSAGES, SEATS_MESSAGES as MESSAGES } from '@/messages/seat-move';
import { OwnMove, WaitingMove, WitnessMove } from './own-move';

function LogList({ log }: { readonly log: readonly SeatLogEntry[] }) {
  const { shown, pager } = usePage(log);
  if (log.length === 0) return <Empty drawing="people" text={MESSAGES.none} />;
  return (
    <Section title={MESSAGES.log}>
      <Card>
        {shown.map(({ id, at, event, name, by, witness = '', reason = '' }) => (
          <ListRow
            key={id}
            title={name}
            note={MESSAGES.line(formatInstant(at), SEAT_EVENT_MESSAGES[event]({ by, witness, reason }))}
          />
        ))}
      </Card>
      <Pager {...pager} />
    </Section>
  );
}

/** The pending moves and the log of a collective, for its members. */
function CollectiveMoves({ seat, onChanged }: { readonly seat: SeatView; readonly onChanged: () => void }) {
  const { collectiveId, seatId, leader } = seat;
  const { state, refetch } = useQuery('seatMove.list', { collectiveId });
  useRefetchOnShow({ state, refetch });
  const changed = (): void => {
    void refetch();
    onChanged();
  };
  return (
    <AsyncView state={state} shape="rows" onRetry={() => void refetch()}>
      {({ moves, log }) => {
        const asked = moves.filter((move) => move.witnessSeatId === seatId && !move.agreed);
        const others = moves.filter((move) => move.seatId !== seatId && !asked.includes(move));
        return (
          <>
            {asked.map((move) => (
              <WitnessMove key={move.seatId} move={move} onChanged={changed} />
            ))}
            {others.length > 0 ? (
              <Section title={MESSAGES.pending}>
                {others.map((move) => (
                  <WaitingMove key={move.seatId} move={move} mayCancel={leader} onChanged={changed} />
                ))}
              </Section>
            ) : null}
            {leader ? null : (
              <Card>
                <ListRow
                  leading={<Icon name="alert" />}
                  title={RESCUE_MESSAGES.row}
                  note={RESCUE_MESSAGES.rowNote}
                  onPress={() => openPage('/packages/team/pages/rescue/index', { collectiveId })}
                />
              </Card>
            )}
            <LogList log={log} />
          </>
        );
      }}
    </AsyncView>
  );
}

/** 座位变动: moves that the person may stop or witness, and the log of the collective. */
export function SeatsScreen() {
  const collectiveId = useCollectiveId();
  const mine = useQuery('seatMove.mine', {});
  const person = useQuery('person.describe', {});
  useRefetchOnShow(mine);
  const seat =
    person.state.kind === 'ready'
      ? person.state.value.seats.find((held) => held.collectiveId === collectiveId && held.kind === 'member')
      : undefined;
  const refetch = (): void => void mine.refetch();
  return (
    <Screen title={MESSAGES.title}>
      <PageHead over={seat?.collectiveName ?? ''} title={MESSAGES.head} note={MESSAGES.note} />
      <AsyncView state={mine.state} shape="rows" onRetry={refetch}>
        {({ moves }) => (
          <>
            {moves.map((move) => (
              <OwnMove key={move.seatId} move={move} onChanged={refetch} />
            ))}
            <AsyncView state={person.state} shape="rows" onRetry={() => void person.refetch()}>
              {() =>
                seat ? (
                  <CollectiveMoves key={moves.length} seat={seat} onChanged={refetch} />
                ) : moves.length === 0 ? (
                  <Empty drawing="people" text={MESSAGES.none} />
                ) : null
              }
            </AsyncView>
          </>
        )}
      </AsyncView>
    </Screen>
  );
}
