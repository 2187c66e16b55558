import type { JoinRequestView, RosterEntry } from '@core/contract/roster';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FactList } from '@/ui/fact-list';
import { ListRow } from '@/ui/list-row';
import { Avatar } from '@/ui/avatar';
import { Row } from '@/ui/stack';
import { StatusNote } from '@/ui/status-note';
import { formatInstant, formatMonthOrDay, formatYearMonth } from '@/messages/months';
import { JOINS_MESSAGES as MESSAGES } from '@/messages/join';
import { HELD_MESSAGES } from '@/messages/seat-move';
import { openPage } from '@/platform/navigate';
import { formatBirthAndPost } from './format-birth-and-post';
import type { Joins } from './use-joins';

interface JoinCardProps {
  readonly join: JoinRequestView;
  /** The free roster line that matches name and birth month. */
  readonly line: RosterEntry | undefined;
  /** A free line of the same name with another birth month. */
  readonly near: RosterEntry | undefined;
  readonly joins: Joins;
  readonly onChoose: () => void;
  /** Asks for the move of the seat that the request matches and that belongs to another account. */
  readonly onMove: () => void;
}

/** Shows one join request: confirm the match or the near match, choose a line, add a line, or decline. */
export function JoinCard(props: JoinCardProps) {
  const { name, birth, askedAt, heldSeatId } = props.join;
  return (
    <Card>
      <ListRow
        leading={<Avatar name={name} />}
        title={name}
        note={MESSAGES.bornAsked(formatYearMonth(birth), formatInstant(askedAt))}
      />
      {heldSeatId === undefined ? <FreeLine {...props} /> : <HeldLine {...props} />}
    </Card>
  );
}

function DeclineButton({ join, joins }: Pick<JoinCardProps, 'join' | 'joins'>) {
  return (
    <Button
      tone="plain"
      small
      disabled={joins.working === join.joinId}
      label={`${MESSAGES.decline}，${join.name}`}
      onPress={() => void joins.decline(join)}
    >
      {MESSAGES.decline}
    </Button>
  );
}

/** A request that matches the line of another account: the person moves it by code, or a colleague witnesses. */
function HeldLine({ join, joins, onMove }: JoinCardProps) {
  return (
    <>
      {join.moveSeatId === undefined ? (
        <>
          <StatusNote tone="amber" title={HELD_MESSAGES.held}>
            {HELD_MESSAGES.heldNote}
          </StatusNote>
          <Button
            tone="quiet"
            disabled={joins.working === join.joinId}
            icon="history"
            label={`${HELD_MESSAGES.lost}，${join.name}`}
            onPress={onMove}
          >
            {HELD_MESSAGES.lost}
          </Button>
        </>
      ) : (
        <>
          <StatusNote title={HELD_MESSAGES.moving}>{HELD_MESSAGES.movingNote}</StatusNote>
          <Button tone="quiet" icon="history" onPress={() => openPage('/packages/team/pages/seats/index')}>
            {HELD_MESSAGES.seeMoves}
          </Button>
        </>
      )}
      <DeclineButton {...{ join, joins }} />
    </>
  );
}

function FreeLine({ join, line, near, joins, onChoose }: JoinCardProps) {
  const { name, birth, joinId } = join;
  // A line that matches exactly, but whose confirmation was undone.
  const exact = near?.private?.birth.startsWith(birth) ?? false;
  const busy = joins.working === joinId;
  const of = (action: string): string => `${action}，${name}`;
  return (
    <>
      {line ? (
        <StatusNote tone="good" title={MESSAGES.matched}>
          {MESSAGES.matchedLine(line.name, line.post)}
        </StatusNote>
      ) : near ? (
        <>
          <StatusNote tone="amber" title={exact ? MESSAGES.undoneTitle : MESSAGES.near}>
            {exact ? MESSAGES.undoneNote : MESSAGES.nearNote}
          </StatusNote>
          <FactList
            facts={[
              { label: MESSAGES.nearAsked, value: formatMonthOrDay(birth) },
              { label: MESSAGES.nearLine, value: formatBirthAndPost(near) },
            ]}
          />
        </>
      ) : (
        <StatusNote tone="amber" title={MESSAGES.unmatched}>
          {MESSAGES.unmatchedNote}
        </StatusNote>
      )}
      {line || near ? (
        <Button
          tone="quiet"
          busy={busy}
          icon="check"
          label={of(line ? MESSAGES.confirm : MESSAGES.nearConfirm)}
          onPress={() => void joins.confirm(join, (line ?? near)?.seatId ?? '')}
        >
          {line ? MESSAGES.confirm : MESSAGES.nearConfirm}
        </Button>
      ) : null}
      {line ? null : (
        <Button
          tone={near ? 'plain' : 'quiet'}
          busy={busy && !near}
          disabled={busy}
          icon="plus"
          label={of(MESSAGES.add)}
          onPress={() => void joins.add(join)}
        >
          {MESSAGES.add}
        </Button>
      )}
      <Row share>
        <Button tone="plain" small disabled={busy} label={of(MESSAGES.choose)} onPress={onChoose}>
          {MESSAGES.choose}
        </Button>
        <DeclineButton {...{ join, joins }} />
      </Row>
    </>
  );
}
