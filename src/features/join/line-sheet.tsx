import type { JoinRequestView, RosterEntry } from '@core/contract/roster';
import { Empty } from '@/ui/empty';
import { PeopleChoice } from '@/ui/people-choice';
import { Sheet } from '@/ui/sheet';
import { JOINS_WORDS as WORDS } from '@/words/join';

interface LineSheetProps {
  readonly join: JoinRequestView;
  readonly lines: readonly RosterEntry[];
  readonly onChoose: (seatId: string) => void;
  readonly onClose: () => void;
}

/** The roster lines that nobody holds yet. */
export function LineSheet({ join, lines, onChoose, onClose }: LineSheetProps) {
  const title = WORDS.chooseTitle(join.name);
  return (
    <Sheet title={title} note={WORDS.chooseNote} onClose={onClose}>
      {lines.length === 0 ? (
        <Empty drawing="people" text={WORDS.chooseNobody} />
      ) : (
        <PeopleChoice
          label={title}
          people={lines.map(({ seatId, name, post, private: details }) => ({
            id: seatId,
            name,
            note: [details?.birth, post].filter(Boolean).join(' · '),
          }))}
          search={{ label: WORDS.search, placeholder: WORDS.searchPlaceholder, none: WORDS.chooseNobody }}
          onChoose={onChoose}
        />
      )}
    </Sheet>
  );
}
