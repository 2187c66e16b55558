import type { SprintView } from '@core/contract/help';
import { SPRINT_STEPS_MAX, STEP_MAX } from '@core/domain/sprint';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { PageHead } from '@/ui/page-head';
import { DateField } from '@/ui/picker-field';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { StatusNote } from '@/ui/status-note';
import { WishLine } from '@/ui/wish-line';
import { SPRINT_MESSAGES as MESSAGES } from '@/messages/help-task';
import { formatMissing } from '@/messages/ui';

interface Plan {
  readonly due: string;
  readonly steps: readonly { readonly id: string; readonly text: string }[];
}

const FIRST_STEPS = 3;

const planOf = ({ sprint, proposedDue }: SprintView): Plan =>
  sprint
    ? { due: sprint.due, steps: sprint.steps.map(({ id, text }) => ({ id, text })) }
    : {
        due: proposedDue,
        steps: Array.from({ length: FIRST_STEPS }, (_, at) => ({ id: `s${at + 1}`, text: '' })),
      };

/** Edits the date of the sprint and its steps. */
export function SprintForm({ view, onDone }: { readonly view: SprintView; readonly onDone: () => void }) {
  const { cardId, today, wish } = view;
  const draft = useDraft<Plan>(`sprint.${cardId}`, planOf(view));
  const { mutate, busy, refusal } = useMutation('sprint.set');
  const { due, steps } = draft.value;
  const filled = steps.filter((step) => step.text.trim() !== '');
  const start = async (): Promise<void> => {
    const result = await mutate({ cardId, due, steps: [...filled] });
    if (!result?.ok) return;
    draft.discard();
    onDone();
  };
  if (wish === '')
    return (
      <Screen title={MESSAGES.title}>
        <StatusNote>{MESSAGES.noWish}</StatusNote>
      </Screen>
    );
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button
          busy={busy}
          missing={formatMissing({ [MESSAGES.due]: due === '', [MESSAGES.steps]: filled.length === 0 })}
          onPress={() => void start()}
        >
          {view.sprint ? MESSAGES.save : MESSAGES.start}
        </Button>
      }
    >
      <PageHead over={MESSAGES.title} title={MESSAGES.head} />
      <WishLine label={view.ownerName} text={wish} />
      <Card>
        <DateField
          label={MESSAGES.due}
          value={due}
          fields="day"
          from={today}
          help={MESSAGES.dueHelp}
          onChange={(next) => draft.change({ due: next, steps })}
        />
        {steps.map((step, index) => (
          <Field
            key={step.id}
            label={MESSAGES.stepLabel(index + 1)}
            value={step.text}
            max={STEP_MAX}
            placeholder={MESSAGES.stepPlaceholder}
            onChange={(text) =>
              draft.change({ due, steps: steps.map((one) => (one.id === step.id ? { ...one, text } : one)) })
            }
          />
        ))}
        {steps.length < SPRINT_STEPS_MAX ? (
          <Button
            tone="plain"
            small
            icon="plus"
            onPress={() => draft.change({ due, steps: [...steps, { id: `s${steps.length + 1}`, text: '' }] })}
          >
            {MESSAGES.add}
          </Button>
        ) : null}
      </Card>
      <RefusalNote refusal={refusal} />
    </Screen>
  );
}
