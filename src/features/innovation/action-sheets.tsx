import type { Outcome } from '@core/domain/innovation';
import { OUTCOMES } from '@core/domain/innovation';
import { USES, type RevisitMonths, type Use } from '@core/domain/revisit';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { DateField } from '@/ui/picker-field';
import { RefusalNote } from '@/ui/refusal-note';
import { Sheet } from '@/ui/sheet';
import { INNOVATION_MESSAGES as MESSAGES, OUTCOME_LABELS, USE_LABELS } from '@/messages/innovation';
import { formatMissing } from '@/messages/ui';
import type { ActionProps } from './innovation-action';

/** Sends an innovation back to its authors with what to add. */
export function SendBackSheet({ view, onDone, onClose }: ActionProps) {
  const { innovationId } = view;
  const draft = useDraft(`sendBack.${innovationId}`, '');
  const { mutate, busy, refusal } = useMutation('innovation.sendBack');
  const deliver = async (): Promise<void> => {
    const result = await mutate({ innovationId, reason: draft.value });
    if (!result?.ok) return;
    draft.discard();
    toast(MESSAGES.sendBackDone);
    onDone();
  };
  return (
    <Sheet
      title={MESSAGES.sendBack}
      onClose={onClose}
      foot={
        <Button
          busy={busy}
          missing={formatMissing({ [MESSAGES.sendBackReason]: draft.value.trim() === '' })}
          onPress={() => void deliver()}
        >
          {MESSAGES.sendBackSend}
        </Button>
      }
    >
      <Field
        label={MESSAGES.sendBackReason}
        value={draft.value}
        max={200}
        lines="many"
        onChange={draft.change}
      />
      <RefusalNote refusal={refusal} />
    </Sheet>
  );
}

/** Records the outcome of the review. */
export function ConcludeSheet({ view, onDone, onClose }: ActionProps) {
  const { innovationId } = view;
  const draft = useDraft<{ outcome: Outcome | null; words: string }>(`conclude.${innovationId}`, {
    outcome: null,
    words: '',
  });
  const { mutate, busy, refusal } = useMutation('innovation.conclude');
  const { outcome, words: words } = draft.value;
  const missing = formatMissing({
    [MESSAGES.concludeOutcome]: outcome === null,
    [MESSAGES.concludeText]: words.trim() === '',
  });
  const deliver = async (): Promise<void> => {
    if (outcome === null) return;
    const result = await mutate({ innovationId, outcome, words: words });
    if (!result?.ok) return;
    draft.discard();
    toast(MESSAGES.concluded);
    onDone();
  };
  return (
    <Sheet
      title={MESSAGES.conclude}
      note={MESSAGES.concludeNote}
      onClose={onClose}
      foot={
        <Button busy={busy} missing={missing} onPress={() => void deliver()}>
          {MESSAGES.concludeSend}
        </Button>
      }
    >
      <Choice
        label={MESSAGES.concludeOutcome}
        options={OUTCOMES.map((one) => ({ value: one, label: OUTCOME_LABELS[one] }))}
        value={outcome}
        onChange={(one) => draft.change({ outcome: one, words: words })}
      />
      <Field
        label={MESSAGES.concludeText}
        placeholder={MESSAGES.concludePlaceholder}
        value={words}
        max={200}
        lines="many"
        onChange={(next) => draft.change({ outcome, words: next })}
      />
      <RefusalNote refusal={refusal} />
    </Sheet>
  );
}

/** Records since when and where the innovation is used. */
export function AdoptSheet({ view, onDone, onClose }: ActionProps) {
  const { innovationId, today, conclusion } = view;
  const draft = useDraft(`adopt.${innovationId}`, { on: today, where: '' });
  const { mutate, busy, refusal } = useMutation('innovation.adopt');
  const { on, where } = draft.value;
  const deliver = async (): Promise<void> => {
    const result = await mutate({ innovationId, on, where });
    if (!result?.ok) return;
    draft.discard();
    toast(MESSAGES.adoptDone);
    onDone();
  };
  return (
    <Sheet
      title={MESSAGES.adopt}
      onClose={onClose}
      foot={
        <Button
          busy={busy}
          missing={formatMissing({ [MESSAGES.adoptWhere]: where.trim() === '' })}
          onPress={() => void deliver()}
        >
          {MESSAGES.adoptSend}
        </Button>
      }
    >
      <DateField
        label={MESSAGES.adoptOn}
        value={on}
        fields="day"
        from={conclusion?.on ?? view.on}
        to={today}
        onChange={(next) => draft.change({ on: next, where })}
      />
      <Field
        label={MESSAGES.adoptWhere}
        value={where}
        max={100}
        onChange={(next) => draft.change({ on, where: next })}
      />
      <RefusalNote refusal={refusal} />
    </Sheet>
  );
}

interface Visit {
  readonly on: string;
  readonly use: Use | null;
  readonly effect: string;
  readonly spread: string;
}

/** 回头看: records whether the innovation is still in use, the measured effect, and whether it spread. */
export function VisitSheet({
  view,
  months,
  onDone,
  onClose,
}: ActionProps & { readonly months: RevisitMonths }) {
  const { innovationId, today, standings } = view;
  const due = standings.find((one) => one.months === months)?.due ?? today;
  const draft = useDraft<Visit>(`visit.${innovationId}.${months}`, {
    on: today,
    use: null,
    effect: '',
    spread: '',
  });
  const { mutate, busy, refusal } = useMutation('innovation.revisit');
  const { value } = draft;
  const { use } = value;
  const deliver = async (): Promise<void> => {
    if (use === null) return;
    const result = await mutate({ innovationId, months, ...value, use });
    if (!result?.ok) return;
    draft.discard();
    toast(MESSAGES.visited);
    onDone();
  };
  return (
    <Sheet
      title={MESSAGES.visitTitle(months)}
      onClose={onClose}
      foot={
        <Button
          busy={busy}
          missing={formatMissing({
            [MESSAGES.visitUse]: use === null,
            [MESSAGES.visitEffect]: value.effect.trim() === '',
          })}
          onPress={() => void deliver()}
        >
          {MESSAGES.visitSend}
        </Button>
      }
    >
      <Choice
        label={MESSAGES.visitUse}
        options={USES.map((one) => ({ value: one, label: USE_LABELS[one] }))}
        value={use}
        onChange={(one) => draft.change({ ...value, use: one })}
      />
      <DateField
        label={MESSAGES.visitOn}
        value={value.on}
        fields="day"
        from={due}
        to={today}
        onChange={(on) => draft.change({ ...value, on })}
      />
      <Field
        label={MESSAGES.visitEffect}
        placeholder={MESSAGES.visitEffectAsk}
        value={value.effect}
        max={300}
        lines="many"
        onChange={(effect) => draft.change({ ...value, effect })}
      />
      <Field
        label={MESSAGES.visitSpread}
        value={value.spread}
        max={200}
        onChange={(spread) => draft.change({ ...value, spread })}
      />
      <RefusalNote refusal={refusal} />
    </Sheet>
  );
}
