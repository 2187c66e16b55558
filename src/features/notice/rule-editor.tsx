import { useState } from 'react';
import type { NoticeEditor, RuleForm } from '@core/contract/notice';
import type { Rule } from '@core/domain/eligibility/rule';
import type { ParameterForm } from '@core/contract/notice';
import { Collapse } from '@/ui/collapse';
import { Field } from '@/ui/field';
import { SelectField } from '@/ui/picker-field';
import { SwitchRow } from '@/ui/switch-row';
import { NOTICE_MESSAGES as MESSAGES } from '@/messages/notice';

interface RuleEditorProps {
  readonly form: RuleForm;
  readonly forces: NoticeEditor['forces'];
  /** Undefined where the notice does not have it. */
  readonly rule: Rule | undefined;
  readonly onChange: (part: Partial<Rule> | null) => void;
}

/** Edits one rule by the parameters that the server describes. */
export function RuleEditor({ form, forces, rule, onChange }: RuleEditorProps) {
  const [open, setOpen] = useState(false);
  const figures = (rule?.figures ?? {}) as Readonly<Record<string, unknown>>;
  return (
    <Collapse
      title={form.label}
      note={forces.find(({ value }) => value === rule?.force)?.label ?? MESSAGES.off}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      <SwitchRow label={MESSAGES.ask} on={rule !== undefined} onChange={(on) => onChange(on ? {} : null)} />
      {rule ? (
        <>
          <ParameterFields
            parameters={form.parameters}
            values={figures}
            onChange={(next) => onChange({ figures: next } as Partial<Rule>)}
          />
          <SelectField
            label={MESSAGES.force}
            value={rule.force}
            options={forces}
            onChange={(force) => onChange({ force })}
          />
          <Field
            label={MESSAGES.clause}
            lines="many"
            max={400}
            value={rule.clause}
            onChange={(clause) => onChange({ clause: clause.replace(/\n/g, '') })}
          />
        </>
      ) : null}
    </Collapse>
  );
}

interface ParameterFieldsProps {
  readonly parameters: readonly ParameterForm[];
  readonly values: Readonly<Record<string, unknown>>;
  readonly onChange: (values: Readonly<Record<string, unknown>>) => void;
}

/** Edits what the server describes. */
export const ParameterFields = ({ parameters, values, onChange }: ParameterFieldsProps) => (
  <>
    {parameters.map((parameter) => (
      <ParameterField
        key={parameter.key}
        parameter={parameter}
        value={values[parameter.key]}
        onChange={(value) => onChange({ ...values, [parameter.key]: value })}
      />
    ))}
  </>
);

interface ParameterFieldProps {
  readonly parameter: ParameterForm;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

function ParameterField({ parameter, value, onChange }: ParameterFieldProps) {
  const { kind, label, min, max, options } = parameter;
  if (kind === 'switch') return <SwitchRow label={label} on={value === true} onChange={onChange} />;
  if (kind === 'choice')
    return <SelectField label={label} value={value as string} options={options} onChange={onChange} />;
  if (kind === 'kinds') {
    const chosen = value as readonly string[];
    const names = options.map((option) => option.value);
    return (
      <>
        {options.map((option) => (
          <SwitchRow
            key={option.value}
            label={option.label}
            on={chosen.includes(option.value)}
            onChange={() => onChange(names.filter((one) => (one === option.value) !== chosen.includes(one)))}
          />
        ))}
      </>
    );
  }
  const { part, whole } = value as { part: number; whole: number };
  const number = kind === 'share' ? Math.round((100 * part) / whole) : (value as number);
  return (
    <Field
      label={label}
      kind="number"
      value={String(number)}
      error={number >= min && number <= max ? undefined : MESSAGES.between(min, max)}
      onChange={(text) => {
        const typed = Number(text.replace(/\D/g, '').slice(0, 7));
        onChange(kind === 'share' ? { part: typed, whole: 100 } : typed);
      }}
    />
  );
}
