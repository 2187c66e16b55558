import { CARE_FORMS, parseInitials, parseRelation } from '@core/domain/care';
import { CARE_FORM_LABELS } from '@core/labels/care';
import { Field } from '@/ui/field';
import { SelectField } from '@/ui/picker-field';
import { CARE_MESSAGES as MESSAGES } from '@/messages/care';
import type { CareDraft } from './care-draft';

const FORMS = CARE_FORMS.map((value) => ({ value, label: CARE_FORM_LABELS[value] }));

interface PersonFieldsProps {
  readonly value: CareDraft;
  readonly onChange: (part: Partial<CareDraft>) => void;
}

/** Edits who was helped: initials, relation and form of help only. */
export function PersonFields({ value, onChange }: PersonFieldsProps) {
  const { initials, relation, form } = value;
  // No error while only one character has been typed.
  const identifying = initials.trim().length > 1 && parseInitials(initials) === null;
  const long = relation.trim().length > 1 && parseRelation(relation) === null;
  return (
    <>
      <Field
        label={MESSAGES.initials}
        value={initials}
        placeholder={MESSAGES.initialsHint}
        error={identifying ? MESSAGES.identifying : undefined}
        onChange={(next) => onChange({ initials: next })}
      />
      <Field
        label={MESSAGES.relation}
        value={relation}
        placeholder={MESSAGES.relationHint}
        help={MESSAGES.relationHelp}
        error={long ? MESSAGES.relationWrong : undefined}
        onChange={(next) => onChange({ relation: next })}
      />
      <SelectField
        label={MESSAGES.form}
        value={form}
        options={FORMS}
        onChange={(next) => onChange({ form: next })}
      />
    </>
  );
}
