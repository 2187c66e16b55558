import type { JoinRequestView, RosterEntry } from '@core/contract/roster';
import { Empty } from '@/ui/empty';
import { PeopleChoice } from '@/ui/people-choice';
import { Sheet } from '@/ui/sheet';
import { JOINS_MESSAGES as MESSAGES } from '@/messages/join';
import { formatMonthOrDay } from '@/messages/months';

interface RosterLineSheetProps {
  readonly join: JoinRequestView;
  readonly lines: readonly RosterEntry[];
  readonly onChoose: (seatId: string) => void;
  readonly onClose: () => void;
}

/** Chooses a roster line that is not linked to a person yet. */
export function RosterLineSheet({ join, lines, onChoose, onClose }: RosterLineSheetProps) {
  const title = MESSAGES.chooseTitle(join.name);
  return (
    <Sheet title={title} note={MESSAGES.chooseNote} onClose={onClose}>
      {lines.length === 0 ? (
        <Empty drawing="people" text={MESSAGES.chooseNobody} />
      ) : (
        <PeopleChoice
          label={title}
          people={lines.map(({ seatId, name, post, private: details }) => ({
            id: seatId,
            name,
            note: [formatMonthOrDay(details?.birth ?? ''), post].filter(Boolean).join(' · '),
          }))}
          search={{
            label: MESSAGES.search,
            placeholder: MESSAGES.searchPlaceholder,
            none: MESSAGES.chooseNobody,
          }}
          onChoose={onChoose}
        />
      )}
    </Sheet>
  );
}
