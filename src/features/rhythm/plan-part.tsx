import { useState } from 'react';
import type { RhythmView } from '@core/contract/rhythm';
import type { WallOrder } from '@core/domain/wall-issue';
import { WALL_ORDERS } from '@core/domain/wall-issue';
import { useSend } from '@/api/use-send';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { RefusalNote } from '@/ui/refusal-note';
import { Section } from '@/ui/section';
import { RHYTHM_MESSAGES as MESSAGES } from '@/messages/rhythm';
import { ORDER_LABELS } from '@/messages/wall';

const REMIND = ['', '15', '20', '25', '28'] as const;
const FREEZE = ['', '1', '3', '5', '10'] as const;
const dayOf = (choice: string): number | null => (choice === '' ? null : Number(choice));
const choiceOf = <C extends string>(choices: readonly C[], day: number | null): C | null =>
  choices.find((choice) => dayOf(choice) === day) ?? null;

interface PlanPartProps {
  readonly collectiveId: string;
  readonly view: RhythmView;
  readonly onSaved: () => void;
}

/** On which days the clock helps, and in which order the wall stands. */
export function PlanPart({ collectiveId, view, onSaved }: PlanPartProps) {
  const [plan, setPlan] = useState<{ remindDay: number | null; freezeDay: number | null; order: WallOrder }>({
    ...view.plan,
    order: view.order,
  });
  const { send, busy, refusal } = useSend('rhythm.settle');
  const save = async (): Promise<void> => {
    const result = await send({ collectiveId, baseVersion: view.version, ...plan });
    if (!result?.ok) return;
    toast(MESSAGES.saved);
    onSaved();
  };
  const changed = JSON.stringify(plan) !== JSON.stringify({ ...view.plan, order: view.order });
  return (
    <Section title={MESSAGES.plan}>
      <Card>
        <Choice
          label={MESSAGES.remindDay}
          options={REMIND.map((value) => ({
            value,
            label: value === '' ? MESSAGES.byHand : MESSAGES.remindOn(Number(value)),
          }))}
          value={choiceOf(REMIND, plan.remindDay)}
          onChange={(choice) => setPlan({ ...plan, remindDay: dayOf(choice) })}
        />
        <Choice
          label={MESSAGES.freezeDay}
          options={FREEZE.map((value) => ({
            value,
            label: value === '' ? MESSAGES.byHand : MESSAGES.freezeOn(Number(value)),
          }))}
          value={choiceOf(FREEZE, plan.freezeDay)}
          onChange={(choice) => setPlan({ ...plan, freezeDay: dayOf(choice) })}
        />
        <Choice
          label={MESSAGES.order}
          options={WALL_ORDERS.map((value) => ({ value, label: ORDER_LABELS[value] }))}
          value={plan.order}
          onChange={(order) => setPlan({ ...plan, order })}
          help={MESSAGES.orderHelp}
        />
        <RefusalNote refusal={refusal} />
        {changed ? (
          <Button tone="quiet" busy={busy} onPress={() => void save()}>
            {MESSAGES.save}
          </Button>
        ) : null}
      </Card>
    </Section>
  );
}
