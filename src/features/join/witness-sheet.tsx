import type { JoinRequestView, RosterEntry } from '@core/contract/roster';
import { Empty } from '@/ui/empty';
import { PeopleChoice } from '@/ui/people-choice';
import { Sheet } from '@/ui/sheet';
import { JOINS_MESSAGES } from '@/messages/join';
import { HELD_MESSAGES as MESSAGES } from '@/messages/seat-move';

interface WitnessSheetProps {
  readonly join: JoinRequestView;
  readonly entries: readonly RosterEntry[];
  readonly onChoose: (seatId: string) => void;
  readonly onClose: () => void;
}

/** Chooses the colleague who says whether the new account belongs to the person of the seat. */
export function WitnessSheet({ join, entries, onChoose, onClose }: WitnessSheetProps) {
  const title = MESSAGES.chooseTitle(join.name);
  const people = entries.filter(
    ({ seatId, kind, joined, leader }) =>
      kind === 'member' && joined && !leader && seatId !== join.heldSeatId,
  );
  return (
    <Sheet title={title} note={MESSAGES.chooseNote} onClose={onClose}>
      {people.length === 0 ? (
        <Empty drawing="people" text={MESSAGES.chooseNobody} />
      ) : (
        <PeopleChoice
          label={title}
          people={people.map(({ seatId, name, post }) => ({ id: seatId, name, note: post }))}
          search={{
            label: JOINS_MESSAGES.search,
            placeholder: JOINS_MESSAGES.searchPlaceholder,
            none: JOINS_MESSAGES.chooseNobody,
          }}
          onChoose={onChoose}
        />
      )}
    </Sheet>
  );
}
