import type { JoinRequestView, RosterEntry } from '@core/contract/roster';
import { Empty } from '@/ui/empty';
import { PeopleChoice } from '@/ui/people-choice';
import { Sheet } from '@/ui/sheet';
import { JOINS_MESSAGES as MESSAGES } from '@/messages/join';
import { formatBirthAndPost } from './format-birth-and-post';

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
          people={lines.map((entry) => ({
            id: entry.seatId,
            name: entry.name,
            note: formatBirthAndPost(entry),
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
