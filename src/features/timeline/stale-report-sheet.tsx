import { useState } from 'react';
import type { NodeView } from '@core/contract/growth-card';
import { Button } from '@/ui/button';
import { Sheet } from '@/ui/sheet';
import { SideChoice } from '@/ui/side-choice';
import { NODE_STATE_LABELS, TIMELINE_MESSAGES } from '@/messages/timeline';
import type { ReportForm } from './use-report';

const say = (state: NodeView['state'], text: string): string => `${NODE_STATE_LABELS[state]}\n${text}`;

/** Two reports on one node: the person keeps one. */
export function StaleReportSheet({ form, theirs }: { readonly form: ReportForm; readonly theirs: NodeView }) {
  const [keep, setKeep] = useState<'mine' | 'theirs'>('mine');
  return (
    <Sheet
      title={TIMELINE_MESSAGES.staleTitle}
      note={TIMELINE_MESSAGES.staleNote}
      onClose={() => void form.settle('theirs')}
      foot={
        <Button busy={form.busy} onPress={() => void form.settle(keep)}>
          {TIMELINE_MESSAGES.settle}
        </Button>
      }
    >
      <SideChoice
        title={TIMELINE_MESSAGES.text}
        sides={[
          {
            label: TIMELINE_MESSAGES.mine,
            text: say(form.value.state, form.value.text),
            chosen: keep === 'mine',
            onChoose: () => setKeep('mine'),
          },
          {
            label: TIMELINE_MESSAGES.theirs,
            text: say(theirs.state, theirs.progress?.text ?? ''),
            chosen: keep === 'theirs',
            onChoose: () => setKeep('theirs'),
          },
        ]}
      />
    </Sheet>
  );
}
