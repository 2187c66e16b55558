import type { Outcome } from '@core/domain/innovation';
import { OUTCOMES } from '@core/domain/innovation';
import { USES, type RevisitMonths, type Use } from '@core/domain/revisit';
import { useDraft } from '@/api/use-draft';
import { useSend } from '@/api/use-send';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { DateField } from '@/ui/picker-field';
import { RefusalNote } from '@/ui/refusal-note';
import { Sheet } from '@/ui/sheet';
import { INNOVATION_MESSAGES as MESSAGES, OUTCOME_LABELS, USE_LABELS } from '@/messages/innovation';
import type { ActProps } from './proposal-screen';

/** Says what the authors should add. */
export function SendBackSheet({ view, onDone, onClose }: ActProps) {
  const { innovationId } = view;
  const draft = useDraft(`sendBack.${innovationId}`, '');
  const { send, busy, refusal } = useSend('innovation.sendBack');
  const deliver = async (): Promise<void> => {
    const result = await send({ innovationId, reason: draft.value });
    if (!result?.ok) return;
    draft.settle();
    toast(MESSAGES.sendBackDone);
    onDone();
  };
  return (
    <Sheet
      title={MESSAGES.sendBack}
      onClose={onClose}
      foot={
        <Button busy={busy} disabled={draft.value.trim() === ''} onPress={() => void deliver()}>
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

/** Puts what the reviewers wrote into one outcome. */
export function ConcludeSheet({ view, onDone, onClose }: ActProps) {
  const { innovationId } = view;
  const draft = useDraft<{ outcome: Outcome | null; words: string }>(`conclude.${innovationId}`, {
    outcome: null,
    words: '',
  });
  const { send, busy, refusal } = useSend('innovation.conclude');
  const { outcome, words } = draft.value;
  const deliver = async (): Promise<void> => {
    if (outcome === null) return;
    const result = await send({ innovationId, outcome, words });
    if (!result?.ok) return;
    draft.settle();
    toast(MESSAGES.concluded);
    onDone();
  };
  return (
    <Sheet
      title={MESSAGES.conclude}
      note={MESSAGES.concludeNote}
      onClose={onClose}
      foot={
        <Button busy={busy} disabled={outcome === null || words.trim() === ''} onPress={() => void deliver()}>
          {MESSAGES.concludeSend}
        </Button>
      }
    >
      <Choice
        label={MESSAGES.concludeOutcome}
        options={OUTCOMES.map((one) => ({ value: one, label: OUTCOME_LABELS[one] }))}
        value={outcome}
        onChange={(one) => draft.change({ outcome: one, words })}
      />
      <Field
        label={MESSAGES.concludeWords}
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

/** Since when and where it is used. */
export function AdoptSheet({ view, onDone, onClose }: ActProps) {
  const { innovationId, today, conclusion } = view;
  const draft = useDraft(`adopt.${innovationId}`, { on: today, where: '' });
  const { send, busy, refusal } = useSend('innovation.adopt');
  const { on, where } = draft.value;
  const deliver = async (): Promise<void> => {
    const result = await send({ innovationId, on, where });
    if (!result?.ok) return;
    draft.settle();
    toast(MESSAGES.adoptDone);
    onDone();
  };
  return (
    <Sheet
      title={MESSAGES.adopt}
      onClose={onClose}
      foot={
        <Button busy={busy} disabled={where.trim() === ''} onPress={() => void deliver()}>
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

/** 回头看: still in use? what was measured? did it spread? */
export function VisitSheet({ view, months, onDone, onClose }: ActProps & { readonly months: RevisitMonths }) {
  const { innovationId, today, standings } = view;
  const due = standings.find((one) => one.months === months)?.due ?? today;
  const draft = useDraft<Visit>(`visit.${innovationId}.${months}`, {
    on: today,
    use: null,
    effect: '',
    spread: '',
  });
  const { send, busy, refusal } = useSend('innovation.revisit');
  const { value } = draft;
  const { use } = value;
  const deliver = async (): Promise<void> => {
    if (use === null) return;
    const result = await send({ innovationId, months, ...value, use });
    if (!result?.ok) return;
    draft.settle();
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
          disabled={use === null || value.effect.trim() === ''}
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
