import { CARE_FORMS, parseInitials, parseRelation } from '@core/domain/care';
import { Field } from '@/ui/field';
import { SelectField } from '@/ui/picker-field';
import { CARE_FORM_WORDS, CARE_WORDS as WORDS } from '@/words/care';
import type { CareDraft } from './care-draft';

const FORMS = CARE_FORMS.map((value) => ({ value, label: CARE_FORM_WORDS[value] }));

interface PersonFieldsProps {
  readonly value: CareDraft;
  readonly onChange: (part: Partial<CareDraft>) => void;
}

/** Who was helped, as far as anybody may know. */
export function PersonFields({ value, onChange }: PersonFieldsProps) {
  const { initials, relation, form } = value;
  // Half a word is no mistake yet.
  const tells = initials.trim().length > 1 && parseInitials(initials) === null;
  const long = relation.trim().length > 1 && parseRelation(relation) === null;
  return (
    <>
      <Field
        label={WORDS.initials}
        value={initials}
        placeholder={WORDS.initialsHint}
        error={tells ? WORDS.identifying : undefined}
        onChange={(next) => onChange({ initials: next })}
      />
      <Field
        label={WORDS.relation}
        value={relation}
        placeholder={WORDS.relationHint}
        help={WORDS.relationHelp}
        error={long ? WORDS.relationWrong : undefined}
        onChange={(next) => onChange({ relation: next })}
      />
      <SelectField
        label={WORDS.form}
        value={form}
        options={FORMS}
        onChange={(next) => onChange({ form: next })}
      />
    </>
  );
}
