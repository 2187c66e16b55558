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
import type { Joins } from './use-joins';

interface JoinCardProps {
  readonly join: JoinRequestView;
  /** The free roster line that matches name and birth month. */
  readonly line: RosterEntry | undefined;
  /** A free line of the same name with another birth month. */
  readonly near: RosterEntry | undefined;
  readonly joins: Joins;
  readonly onChoose: () => void;
}

/** Shows one join request: confirm the match or the near match, choose a line, add a line, or decline. */
export function JoinCard({ join, line, near, joins, onChoose }: JoinCardProps) {
  const { name, birth, askedAt, joinId } = join;
  // A line that matches exactly, but whose confirmation was undone.
  const exact = near?.private?.birth.startsWith(birth) ?? false;
  const busy = joins.working === joinId;
  const of = (action: string): string => `${action}，${name}`;
  return (
    <Card>
      <ListRow
        leading={<Avatar name={name} />}
        title={name}
        note={MESSAGES.bornAsked(formatYearMonth(birth), formatInstant(askedAt))}
      />
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
              {
                label: MESSAGES.nearLine,
                value: [formatMonthOrDay(near.private?.birth ?? ''), near.post].filter(Boolean).join(' · '),
              },
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
        <Button
          tone="plain"
          small
          disabled={busy}
          label={of(MESSAGES.decline)}
          onPress={() => void joins.decline(join)}
        >
          {MESSAGES.decline}
        </Button>
      </Row>
    </Card>
  );
}
