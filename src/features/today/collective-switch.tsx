import type { SeatView } from '@core/contract/collective';
import { Icon } from '@/ui/icon';
import { ListRow } from '@/ui/list-row';
import { Sheet } from '@/ui/sheet';
import { TODAY_MESSAGES } from '@/messages/today';

const roleOf = (seat: SeatView): string => {
  if (seat.leader) return TODAY_MESSAGES.leader;
  return seat.kind === 'member' ? TODAY_MESSAGES.member : TODAY_MESSAGES.supporter;
};

interface CollectiveSwitchProps {
  readonly seats: readonly SeatView[];
  readonly current: string;
  readonly onChoose: (collectiveId: string) => void;
  readonly onClose: () => void;
}

/** Switches between the person's collectives. */
export function CollectiveSwitch({ seats, current, onChoose, onClose }: CollectiveSwitchProps) {
  return (
    <Sheet title={TODAY_MESSAGES.switchCollective} note={TODAY_MESSAGES.switchNote} onClose={onClose}>
      {seats.map((seat) => (
        <ListRow
          key={seat.seatId}
          title={seat.collectiveName}
          note={`${seat.name} · ${roleOf(seat)}`}
          trailing={seat.collectiveId === current ? <Icon name="check" /> : null}
          onPress={() => onChoose(seat.collectiveId)}
        />
      ))}
    </Sheet>
  );
}
