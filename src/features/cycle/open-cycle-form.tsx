import { useState } from 'react';
import type { CyclesView } from '@core/contract/cycle';
import { isCycle } from '@core/domain/cycle';
import { isMonth } from '@core/domain/month';
import { useMutation } from '@/api/use-mutation';
import { currentMonth } from '@/platform/clock';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Paragraph } from '@/ui/paragraph';
import { DateField } from '@/ui/picker-field';
import { RefusalNote } from '@/ui/refusal-note';
import { Section } from '@/ui/section';
import { StatusNote } from '@/ui/status-note';
import { COLLECTIVE_MESSAGES } from '@/messages/collective';
import { CYCLE_MESSAGES as MESSAGES } from '@/messages/cycle';

interface OpenCycleFormProps {
  readonly collectiveId: string;
  readonly cycles: CyclesView;
  readonly onOpened: () => void;
}

/** Opens the next cycle with the proposed months, or other ones. */
export function OpenCycleForm({ collectiveId, cycles, onOpened }: OpenCycleFormProps) {
  const { current, next, proposed, version } = cycles;
  const [span, setSpan] = useState({ from: next?.from ?? proposed.from, to: next?.to ?? proposed.to });
  const { mutate, busy, refusal } = useMutation('cycle.begin');
  const { from, to } = span;
  const problem =
    from <= current.to
      ? MESSAGES.overlaps(current.to)
      : isMonth(from) && isMonth(to) && isCycle(from, to)
        ? undefined
        : COLLECTIVE_MESSAGES.cycleWrong;
  const open = async (): Promise<void> => {
    const agreed = await ask({
      title: MESSAGES.openAsk,
      text: MESSAGES.openText(from, to, from > currentMonth()),
      yes: MESSAGES.openYes,
      no: MESSAGES.openNo,
    });
    if (!agreed) return;
    const result = await mutate({ collectiveId, cycle: { from, to }, baseVersion: version });
    if (!result?.ok) return;
    toast(MESSAGES.opened);
    onOpened();
  };
  return (
    <Section title={MESSAGES.open} note={MESSAGES.openHead}>
      <RefusalNote refusal={refusal} />
      <Card>
        <DateField
          label={MESSAGES.from}
          fields="month"
          value={from}
          onChange={(month) => setSpan({ ...span, from: month })}
        />
        <DateField
          label={MESSAGES.to}
          fields="month"
          value={to}
          onChange={(month) => setSpan({ ...span, to: month })}
        />
        {problem ? <StatusNote tone="amber">{problem}</StatusNote> : null}
        <Paragraph size="note" tone="soft">
          {MESSAGES.openNote}
        </Paragraph>
        <Button busy={busy} {...(problem ? { missing: problem } : {})} onPress={() => void open()}>
          {MESSAGES.open}
        </Button>
      </Card>
    </Section>
  );
}
