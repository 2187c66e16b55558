import type { SeatView } from '@core/contract/collective';
import { enterCollective } from '@/api/enter-collective';
import { openPage, restartAt } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { PERSON_MESSAGES as MESSAGES } from '@/messages/person';

interface CollectiveListProps {
  readonly seats: readonly SeatView[];
  readonly here: string | undefined;
}

/** Lists the collectives of the user; a tap switches to one. */
export function CollectiveList({ seats, here }: CollectiveListProps) {
  const go = async (collectiveId: string): Promise<void> => {
    const entered = await enterCollective(collectiveId);
    if (entered.ok) restartAt('/pages/today/index');
    else toast(REFUSAL_MESSAGES[entered.code]);
  };
  return (
    <Section title={MESSAGES.collectives}>
      <Card>
        {seats.map((seat) => (
          <ListRow
            key={seat.seatId}
            leading={<Icon name="team" />}
            title={seat.collectiveName}
            note={seat.name}
            trailing={seat.collectiveId === here ? <Tag tone="green">{MESSAGES.here}</Tag> : null}
            {...(seat.collectiveId === here ? {} : { onPress: () => void go(seat.collectiveId) })}
          />
        ))}
        <ListRow
          leading={<Icon name="plus" />}
          title={seats.length === 0 ? MESSAGES.join : MESSAGES.joinAnother}
          note={seats.length === 0 ? MESSAGES.joinNote : MESSAGES.joinAnotherNote}
          onPress={() => openPage('/packages/team/pages/join/index')}
        />
        <ListRow
          leading={<Icon name="sprout" />}
          title={MESSAGES.create}
          note={MESSAGES.createNote}
          onPress={() => openPage('/packages/team/pages/create/index')}
        />
      </Card>
    </Section>
  );
}
