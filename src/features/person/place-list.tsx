import type { SeatView } from '@core/contract/collective';
import { enterPlace } from '@/api/enter-place';
import { openPage, restartAt } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { PERSON_MESSAGES as MESSAGES } from '@/messages/person';

interface PlaceListProps {
  readonly seats: readonly SeatView[];
  readonly here: string | undefined;
}

/** The collectives one has a place in; a tap goes there. */
export function PlaceList({ seats, here }: PlaceListProps) {
  const go = async (collectiveId: string): Promise<void> => {
    const entered = await enterPlace(collectiveId);
    if (entered.ok) restartAt('/pages/today/index');
    else toast(REFUSAL_MESSAGES[entered.code]);
  };
  return (
    <Section title={MESSAGES.places}>
      <Card>
        {seats.map((seat) => (
          <ListRow
            key={seat.seatId}
            lead={<Icon name="team" />}
            title={seat.collectiveName}
            note={seat.name}
            tail={seat.collectiveId === here ? <Tag tone="green">{MESSAGES.here}</Tag> : null}
            {...(seat.collectiveId === here ? {} : { onPress: () => void go(seat.collectiveId) })}
          />
        ))}
        <ListRow
          lead={<Icon name="plus" />}
          title={seats.length === 0 ? MESSAGES.join : MESSAGES.joinAnother}
          note={seats.length === 0 ? MESSAGES.joinNote : MESSAGES.joinAnotherNote}
          onPress={() => openPage('/packages/team/pages/join/index')}
        />
        <ListRow
          lead={<Icon name="sprout" />}
          title={MESSAGES.create}
          note={MESSAGES.createNote}
          onPress={() => openPage('/packages/team/pages/create/index')}
        />
      </Card>
    </Section>
  );
}
