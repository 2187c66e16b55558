import { NODE_STATE_LABELS } from '@core/labels/timeline';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { DateField } from '@/ui/picker-field';
import { RefusalNote } from '@/ui/refusal-note';
import { Stack } from '@/ui/stack';
import { COMPLETION_LABELS, formatCompletion, TIMELINE_MESSAGES } from '@/messages/timeline';
import type { ReportForm, ReportState } from './use-report';

const STATES: readonly ReportState[] = ['walking', 'reached', 'adjusted'];
const STEPS = COMPLETION_LABELS.map(({ label }) => ({ value: label, label }));
const percentOf = (label: string): number =>
  COMPLETION_LABELS.find((step) => step.label === label)?.value ?? 0;

interface ReportFieldsProps {
  readonly form: ReportForm;
  readonly cycle: { readonly from: string; readonly to: string };
}

/** The fields of a report: state, completion against the own plan (or the month reached), and text. */
export function ReportFields({ form, cycle }: ReportFieldsProps) {
  const { value, change, missing, restored, refusal } = form;
  return (
    <Stack>
      <RefusalNote refusal={refusal} />
      <Choice
        label={TIMELINE_MESSAGES.state}
        options={STATES.map((state) => ({ value: state, label: NODE_STATE_LABELS[state] }))}
        value={value.state}
        onChange={(state) => change({ ...value, state })}
      />
      {value.state === 'reached' ? (
        <DateField
          label={TIMELINE_MESSAGES.actualMonth}
          fields="month"
          value={value.actualMonth}
          from={cycle.from}
          to={cycle.to}
          onChange={(actualMonth) => actualMonth && change({ ...value, actualMonth })}
        />
      ) : (
        <Choice
          label={TIMELINE_MESSAGES.completion}
          options={STEPS}
          value={formatCompletion(value.completion)}
          onChange={(label) => change({ ...value, completion: percentOf(label) })}
        />
      )}
      <Field
        label={TIMELINE_MESSAGES.text}
        lines="many"
        max={500}
        value={value.text}
        placeholder={TIMELINE_MESSAGES.textPlaceholder[value.state]}
        help={restored ? TIMELINE_MESSAGES.restored : TIMELINE_MESSAGES.draftSaved}
        error={missing ? TIMELINE_MESSAGES.textMissing : undefined}
        onChange={(text) => change({ ...value, text })}
      />
    </Stack>
  );
}
