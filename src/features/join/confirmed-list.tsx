import type { ConfirmedJoinView, RosterEntry } from '@core/contract/roster';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { Pager } from '@/ui/pager';
import { Section } from '@/ui/section';
import { usePage } from '@/ui/use-page';
import { JOINS_MESSAGES as MESSAGES } from '@/messages/join';
import { formatBirthAndPost } from './format-birth-and-post';
import type { Joins } from './use-joins';

interface ConfirmedListProps {
  readonly confirmed: readonly ConfirmedJoinView[];
  readonly entries: readonly RosterEntry[];
  readonly joins: Joins;
}

/** Lists the requests confirmed within the last days; each can be undone. */
export function ConfirmedList({ confirmed, entries, joins }: ConfirmedListProps) {
  const { shown, pager } = usePage(confirmed);
  if (confirmed.length === 0) return null;
  const lineOf = (seatId: string): string => {
    const entry = entries.find((one) => one.seatId === seatId);
    return [entry?.name, formatBirthAndPost(entry)].filter(Boolean).join(' · ');
  };
  return (
    <Section title={MESSAGES.done} note={MESSAGES.doneNote}>
      <Card>
        {shown.map((join) => (
          <ListRow
            key={join.joinId}
            leading={<Avatar name={join.name} />}
            title={join.name}
            note={MESSAGES.matchedTo(lineOf(join.seatId))}
            trailing={
              <Button
                tone="plain"
                small
                disabled={joins.working !== undefined}
                label={`${MESSAGES.undo}，${join.name}`}
                onPress={() => void joins.undo(join)}
              >
                {MESSAGES.undo}
              </Button>
            }
          />
        ))}
      </Card>
      <Pager {...pager} />
    </Section>
  );
}
