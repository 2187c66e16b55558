import type { ContestView } from '@core/contract/contest';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { DateField } from '@/ui/picker-field';
import { RefusalNote } from '@/ui/refusal-note';
import { Sheet } from '@/ui/sheet';
import { CONTEST_MESSAGES as MESSAGES } from '@/messages/contest';
import { formatMissing } from '@/messages/ui';
import { readNumber } from './read-number';

/** The sheet that the 号长 has open for a contest. */
export type ContestAction =
  | { readonly kind: 'report'; readonly contest: ContestView; readonly teamId: string }
  | { readonly kind: 'close'; readonly contest: ContestView };

interface SheetProps {
  readonly collectiveId: string;
  readonly contest: ContestView;
  readonly today: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Records one team's results, with their date and source. */
export function ReportSheet({
  collectiveId,
  contest,
  teamId,
  today,
  onDone,
  onClose,
}: SheetProps & { readonly teamId: string }) {
  const { contestId, measures, teams, goals } = contest;
  const resultOf = (measureId: string) =>
    goals.find((goal) => goal.teamId === teamId && goal.measureId === measureId)?.result ?? null;
  const draft = useDraft(`contest.${contestId}.${teamId}`, {
    on: today,
    basis: measures[0]?.basis ?? '',
    values: Object.fromEntries(
      measures.map(({ id }) => [id, resultOf(id) ? String(resultOf(id)?.value) : '']),
    ) as Record<string, string>,
  });
  const { mutate, busy, refusal } = useMutation('contest.report');
  const { on, basis, values } = draft.value;
  const results = measures.flatMap(({ id }) => {
    const value = readNumber(values[id] ?? '');
    return value === null ? [] : [{ measureId: id, value }];
  });
  const wrong = (text: string): boolean => text.trim() !== '' && readNumber(text) === null;
  const team = teams.find(({ id }) => id === teamId)?.name ?? '';
  const deliver = async (): Promise<void> => {
    const result = await mutate({ collectiveId, contestId, teamId, on, basis, results });
    if (!result?.ok) return;
    draft.discard();
    toast(MESSAGES.reported);
    onDone();
  };
  return (
    <Sheet
      title={MESSAGES.report(team)}
      note={contest.title}
      onClose={onClose}
      foot={
        <Button
          busy={busy}
          missing={formatMissing({
            ...Object.fromEntries(measures.map(({ id, name }) => [name, wrong(values[id] ?? '')])),
            [MESSAGES.reportNone]: results.length === 0,
            [MESSAGES.reportBasis]: basis.trim() === '',
          })}
          onPress={() => void deliver()}
        >
          {MESSAGES.reportSend}
        </Button>
      }
    >
      {measures.map(({ id, name, unit }) => (
        <Field
          key={id}
          label={MESSAGES.reportValue(name, unit)}
          value={values[id] ?? ''}
          {...(wrong(values[id] ?? '') ? { error: MESSAGES.notNumber } : {})}
          onChange={(text) => draft.change({ on, basis, values: { ...values, [id]: text } })}
        />
      ))}
      <DateField
        label={MESSAGES.reportOn}
        value={on}
        fields="day"
        from={contest.from}
        to={today}
        onChange={(next) => draft.change({ on: next, basis, values })}
      />
      <Field
        label={MESSAGES.reportBasis}
        value={basis}
        max={60}
        onChange={(next) => draft.change({ on, basis: next, values })}
      />
      <RefusalNote refusal={refusal} />
    </Sheet>
  );
}

/** Closes a contest with a summary. */
export function CloseSheet({ collectiveId, contest, onDone, onClose }: SheetProps) {
  const { contestId } = contest;
  const draft = useDraft(`contest.${contestId}.close`, '');
  const { mutate, busy, refusal } = useMutation('contest.close');
  const deliver = async (): Promise<void> => {
    const result = await mutate({ collectiveId, contestId, words: draft.value });
    if (!result?.ok) return;
    draft.discard();
    toast(MESSAGES.closed);
    onDone();
  };
  return (
    <Sheet
      title={MESSAGES.close}
      note={MESSAGES.closeNote}
      onClose={onClose}
      foot={
        <Button
          busy={busy}
          missing={formatMissing({ [MESSAGES.closeHead]: draft.value.trim() === '' })}
          onPress={() => void deliver()}
        >
          {MESSAGES.closeSend}
        </Button>
      }
    >
      <Field label={MESSAGES.closeHead} value={draft.value} max={300} lines="many" onChange={draft.change} />
      <RefusalNote refusal={refusal} />
    </Sheet>
  );
}
