import { useState } from 'react';
import type { RhythmView } from '@core/contract/rhythm';
import type { RhythmPlan } from '@core/domain/rhythm';
import type { WallNumbering, WallOrder } from '@core/domain/wall-issue';
import { WALL_NUMBERINGS, WALL_ORDERS } from '@core/domain/wall-issue';
import { WALL_NUMBERING_LABELS, WALL_ORDER_LABELS } from '@core/labels/wall-issue';
import { useMutation } from '@/api/use-mutation';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { RefusalNote } from '@/ui/refusal-note';
import { Section } from '@/ui/section';
import { RHYTHM_MESSAGES as MESSAGES } from '@/messages/rhythm';

const REMIND = ['', '15', '20', '25', '28'] as const;
const FREEZE = ['', '1', '3', '5', '10'] as const;
const dayOf = (choice: string): number | null => (choice === '' ? null : Number(choice));
const choiceOf = <C extends string>(choices: readonly C[], day: number | null): C | null =>
  choices.find((choice) => dayOf(choice) === day) ?? null;

interface Plan extends RhythmPlan {
  readonly order: WallOrder;
}

interface PlanSectionProps {
  readonly collectiveId: string;
  readonly view: RhythmView;
  readonly onSaved: () => void;
}

/** Edits the reminder dates and the order of the wall. */
export function PlanSection({ collectiveId, view, onSaved }: PlanSectionProps) {
  const saved: Plan = { ...view.plan, order: view.order };
  const [plan, setPlan] = useState(saved);
  const { mutate, busy, refusal } = useMutation('rhythm.settle');
  const save = async (): Promise<void> => {
    const result = await mutate({ collectiveId, baseVersion: view.version, ...plan });
    if (!result?.ok) return;
    toast(MESSAGES.saved);
    onSaved();
  };
  const changed = JSON.stringify(plan) !== JSON.stringify(saved);
  return (
    <Section title={MESSAGES.plan}>
      <Card>
        <Choice
          label={MESSAGES.remindDay}
          options={REMIND.map((value) => ({
            value,
            label: value === '' ? MESSAGES.manual : MESSAGES.remindOn(Number(value)),
          }))}
          value={choiceOf(REMIND, plan.remindDay)}
          onChange={(choice) => setPlan({ ...plan, remindDay: dayOf(choice) })}
        />
        <Choice
          label={MESSAGES.freezeDay}
          options={FREEZE.map((value) => ({
            value,
            label: value === '' ? MESSAGES.manual : MESSAGES.freezeOn(Number(value)),
          }))}
          value={choiceOf(FREEZE, plan.freezeDay)}
          onChange={(choice) => setPlan({ ...plan, freezeDay: dayOf(choice) })}
        />
        <Choice
          label={MESSAGES.order}
          options={WALL_ORDERS.map((value) => ({ value, label: WALL_ORDER_LABELS[value] }))}
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
      <Numbering {...{ collectiveId, view, onSaved }} />
    </Section>
  );
}

/** Chooses how issues are numbered; apart from the rest, so that a tap draws little anew. */
function Numbering({ collectiveId, view, onSaved }: PlanSectionProps) {
  const saved = view.numbering ?? 'through';
  const [numbering, choose] = useState<WallNumbering>(saved);
  const { mutate, busy, refusal } = useMutation('rhythm.settle');
  const save = async (): Promise<void> => {
    const held = { ...view.plan, order: view.order, baseVersion: view.version };
    if (!(await mutate({ collectiveId, ...held, numbering }))?.ok) return;
    toast(MESSAGES.saved);
    onSaved();
  };
  return (
    <Card>
      <Choice
        label={MESSAGES.numbering}
        options={WALL_NUMBERINGS.map((value) => ({ value, label: WALL_NUMBERING_LABELS[value] }))}
        value={numbering}
        onChange={choose}
        help={MESSAGES.numberingHelp}
      />
      <RefusalNote refusal={refusal} />
      {numbering === saved ? null : (
        <Button tone="quiet" busy={busy} onPress={() => void save()}>
          {MESSAGES.saveNumbering}
        </Button>
      )}
    </Card>
  );
}
