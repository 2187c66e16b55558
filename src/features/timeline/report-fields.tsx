import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { DateField } from '@/ui/picker-field';
import { RefusalNote } from '@/ui/refusal-note';
import { Stack } from '@/ui/stack';
import { COMPLETION_WORDS, NODE_STATE_WORDS, sayCompletion, TIMELINE_WORDS } from '@/words/timeline';
import type { ReportForm, ReportState } from './use-report';

const STATES: readonly ReportState[] = ['walking', 'reached', 'adjusted'];
const STEPS = COMPLETION_WORDS.map(({ label }) => ({ value: label, label }));
const figureOf = (label: string): number => COMPLETION_WORDS.find((step) => step.label === label)?.value ?? 0;

interface ReportFieldsProps {
  readonly form: ReportForm;
  readonly cycle: { readonly from: string; readonly to: string };
}

/** Three fields at most: the state, how far by one's own plan (or the month it was reached), and the words. */
export function ReportFields({ form, cycle }: ReportFieldsProps) {
  const { value, change, missing, restored, refusal } = form;
  return (
    <Stack>
      <RefusalNote refusal={refusal} />
      <Choice
        label={TIMELINE_WORDS.state}
        options={STATES.map((state) => ({ value: state, label: NODE_STATE_WORDS[state] }))}
        value={value.state}
        onChange={(state) => change({ ...value, state })}
      />
      {value.state === 'reached' ? (
        <DateField
          label={TIMELINE_WORDS.actualMonth}
          fields="month"
          value={value.actualMonth}
          from={cycle.from}
          to={cycle.to}
          onChange={(actualMonth) => actualMonth && change({ ...value, actualMonth })}
        />
      ) : (
        <Choice
          label={TIMELINE_WORDS.completion}
          options={STEPS}
          value={sayCompletion(value.completion)}
          onChange={(label) => change({ ...value, completion: figureOf(label) })}
        />
      )}
      <Field
        label={TIMELINE_WORDS.text}
        lines="many"
        max={500}
        value={value.text}
        placeholder={TIMELINE_WORDS.textPlaceholder[value.state]}
        help={restored ? TIMELINE_WORDS.restored : TIMELINE_WORDS.kept}
        error={missing ? TIMELINE_WORDS.textMissing : undefined}
        onChange={(text) => change({ ...value, text })}
      />
    </Stack>
  );
}
