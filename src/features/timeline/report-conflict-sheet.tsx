import { useState } from 'react';
import type { NodeView } from '@core/contract/growth-card';
import { NODE_STATE_LABELS } from '@core/labels/timeline';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import { SideChoice } from '@/ui/side-choice';
import { TIMELINE_MESSAGES } from '@/messages/timeline';
import type { ReportForm } from './use-report';

const formatReport = (state: NodeView['state'], text: string): string =>
  `${NODE_STATE_LABELS[state]}\n${text}`;

/** Resolves a conflict between two reports on one node: the person chooses one. */
export function ReportConflictSheet({
  form,
  theirs,
}: {
  readonly form: ReportForm;
  readonly theirs: NodeView;
}) {
  const [choice, setChoice] = useState<'mine' | 'theirs'>('mine');
  return (
    <Sheet
      title={TIMELINE_MESSAGES.staleTitle}
      note={TIMELINE_MESSAGES.staleNote}
      onClose={() => void form.resolve('theirs')}
      foot={
        <Button busy={form.busy} onPress={() => void form.resolve(choice)}>
          {TIMELINE_MESSAGES.useChosen}
        </Button>
      }
    >
      <SideChoice
        title={TIMELINE_MESSAGES.text}
        sides={[
          {
            label: TIMELINE_MESSAGES.mine,
            text: formatReport(form.value.state, form.value.text),
            chosen: choice === 'mine',
            onChoose: () => setChoice('mine'),
          },
          {
            label: TIMELINE_MESSAGES.theirs,
            text: formatReport(theirs.state, theirs.progress?.text ?? ''),
            chosen: choice === 'theirs',
            onChoose: () => setChoice('theirs'),
          },
        ]}
      />
    </Sheet>
  );
}
