import { Card } from '@/ui/card';
import { SideChoice } from '@/ui/side-choice';
import { StatusNote } from '@/ui/status-note';
import { LINE_WORDS } from '@/words/person';
import { MEMBER_WORDS as WORDS } from '@/words/roster';
import { differing, type LineDraft } from './line-form';

interface LineConflictProps {
  /** What this person typed when the other version turned up. */
  readonly mine: LineDraft;
  readonly theirs: LineDraft;
  readonly value: LineDraft;
  readonly onChange: (value: LineDraft) => void;
}

/** Two people changed one line: every difference side by side, one side kept each. */
export function LineConflict({ mine, theirs, value, onChange }: LineConflictProps) {
  return (
    <Card>
      <StatusNote tone="amber" title={WORDS.staleTitle}>
        {WORDS.staleNote}
      </StatusNote>
      {differing(mine, theirs).map((field) => {
        const side = (label: string, from: LineDraft) => ({
          label,
          text: from[field] || WORDS.blank,
          chosen: value[field] === from[field],
          onChoose: () => onChange({ ...value, [field]: from[field] }),
        });
        return (
          <SideChoice
            key={field}
            title={LINE_WORDS[field]}
            sides={[side(WORDS.mine, mine), side(WORDS.theirs, theirs)]}
          />
        );
      })}
    </Card>
  );
}
