import { Card } from '@/ui/card';
import { SideChoice } from '@/ui/side-choice';
import { StatusNote } from '@/ui/status-note';
import { formatLineValue } from '@/messages/months';
import { LINE_MESSAGES } from '@/messages/person';
import { MEMBER_MESSAGES as MESSAGES } from '@/messages/roster';
import { differing, type LineDraft } from './line-form';

interface LineConflictProps {
  /** Local version at the time of the conflict. */
  readonly mine: LineDraft;
  readonly theirs: LineDraft;
  readonly value: LineDraft;
  readonly onChange: (value: LineDraft) => void;
}

/** Resolves a conflict on one line: shows each difference and lets the user choose a side. */
export function LineConflict({ mine, theirs, value, onChange }: LineConflictProps) {
  return (
    <Card>
      <StatusNote tone="amber" title={MESSAGES.staleTitle}>
        {MESSAGES.staleNote}
      </StatusNote>
      {differing(mine, theirs).map((field) => {
        const side = (label: string, from: LineDraft) => ({
          label,
          text: formatLineValue(field, from[field]) || MESSAGES.blank,
          chosen: value[field] === from[field],
          onChoose: () => onChange({ ...value, [field]: from[field] }),
        });
        return (
          <SideChoice
            key={field}
            title={LINE_MESSAGES[field]}
            sides={[side(MESSAGES.mine, mine), side(MESSAGES.theirs, theirs)]}
          />
        );
      })}
    </Card>
  );
}
