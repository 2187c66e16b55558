import { Field } from '@/ui/field';
import { COLLECTIVE_MESSAGES as MESSAGES } from '@/messages/collective';

export interface CollectiveNames {
  readonly name: string;
  readonly unit: string;
  readonly trade: string;
}

interface CollectiveFieldsProps {
  readonly value: CollectiveNames;
  readonly onChange: (part: Partial<CollectiveNames>) => void;
}

/** Edits the name, unit and trade of a collective. */
export function CollectiveFields({ value, onChange }: CollectiveFieldsProps) {
  return (
    <>
      <Field
        label={MESSAGES.name}
        value={value.name}
        onChange={(name) => onChange({ name })}
        placeholder={MESSAGES.namePlaceholder}
        max={40}
      />
      <Field
        label={MESSAGES.unit}
        value={value.unit}
        onChange={(unit) => onChange({ unit })}
        placeholder={MESSAGES.unitPlaceholder}
        max={60}
      />
      <Field
        label={MESSAGES.trade}
        value={value.trade}
        onChange={(trade) => onChange({ trade })}
        placeholder={MESSAGES.tradePlaceholder}
        max={20}
      />
    </>
  );
}
