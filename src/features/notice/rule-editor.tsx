import { useState } from 'react';
import type { Parameter } from '@core/domain/notice/catalogue';
import { CATALOGUE } from '@core/domain/notice/catalogue';
import type { Rule, RuleId } from '@core/domain/eligibility/rule';
import { RULE_FORCES } from '@core/domain/eligibility/rule';
import { Collapse } from '@/ui/collapse';
import { Field } from '@/ui/field';
import { SelectField } from '@/ui/picker-field';
import { SwitchRow } from '@/ui/switch-row';
import { NOTICE_MESSAGES as MESSAGES, formatKind, formatParameter, percentOf } from '@/messages/notice';
import { FORCE_LABELS, RULE_LABELS } from '@/messages/rules';

interface RuleEditorProps {
  readonly id: RuleId;
  /** Undefined where the notice does not have it. */
  readonly rule: Rule | undefined;
  readonly onChange: (part: Partial<Rule> | null) => void;
}

const FORCES = RULE_FORCES.map((value) => ({ value, label: FORCE_LABELS[value] }));

/** Edits one rule by what the catalogue says of its parameters. */
export function RuleEditor({ id, rule, onChange }: RuleEditorProps) {
  const [open, setOpen] = useState(false);
  const figures = (rule?.figures ?? {}) as Readonly<Record<string, unknown>>;
  return (
    <Collapse
      title={RULE_LABELS[id]}
      note={rule ? FORCE_LABELS[rule.force] : MESSAGES.off}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      <SwitchRow label={MESSAGES.ask} on={rule !== undefined} onChange={(on) => onChange(on ? {} : null)} />
      {rule ? (
        <>
          {CATALOGUE[id].map((parameter) => (
            <ParameterField
              key={parameter.key}
              id={id}
              parameter={parameter}
              value={figures[parameter.key]}
              onChange={(value) =>
                onChange({ figures: { ...figures, [parameter.key]: value } } as Partial<Rule>)
              }
            />
          ))}
          <SelectField
            label={MESSAGES.force}
            value={rule.force}
            options={FORCES}
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

interface ParameterFieldProps {
  readonly id: RuleId;
  readonly parameter: Parameter;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

function ParameterField({ id, parameter, value, onChange }: ParameterFieldProps) {
  const label = formatParameter(id, parameter.key);
  if (parameter.kind === 'switch') return <SwitchRow label={label} on={value === true} onChange={onChange} />;
  if (parameter.kind === 'kinds') {
    const chosen = value as readonly string[];
    return (
      <>
        {parameter.of.map((kind) => (
          <SwitchRow
            key={kind}
            label={formatKind(kind)}
            on={chosen.includes(kind)}
            onChange={() => onChange(parameter.of.filter((one) => (one === kind) !== chosen.includes(one)))}
          />
        ))}
      </>
    );
  }
  const share = parameter.kind === 'share';
  const { min, max } = share ? { min: 1, max: 100 } : parameter;
  const number = share ? percentOf(value) : (value as number);
  return (
    <Field
      label={label}
      kind="number"
      value={Number.isNaN(number) ? '' : String(number)}
      error={number >= min && number <= max ? undefined : MESSAGES.between(min, max)}
      onChange={(text) => {
        const typed = Number(text.replace(/\D/g, '').slice(0, 7));
        onChange(share ? { part: typed, whole: 100 } : typed);
      }}
    />
  );
}
