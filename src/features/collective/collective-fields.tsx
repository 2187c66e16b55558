import { Field } from '@/ui/field';
import { COLLECTIVE_WORDS as WORDS } from '@/words/collective';

export interface CollectiveFace {
  readonly name: string;
  readonly unit: string;
  readonly trade: string;
}

interface CollectiveFieldsProps {
  readonly value: CollectiveFace;
  readonly onChange: (part: Partial<CollectiveFace>) => void;
}

/** What a collective is called and where it stands. */
export function CollectiveFields({ value, onChange }: CollectiveFieldsProps) {
  return (
    <>
      <Field
        label={WORDS.name}
        value={value.name}
        onChange={(name) => onChange({ name })}
        placeholder={WORDS.namePlaceholder}
        max={40}
      />
      <Field
        label={WORDS.unit}
        value={value.unit}
        onChange={(unit) => onChange({ unit })}
        placeholder={WORDS.unitPlaceholder}
        max={60}
      />
      <Field
        label={WORDS.trade}
        value={value.trade}
        onChange={(trade) => onChange({ trade })}
        placeholder={WORDS.tradePlaceholder}
        max={20}
      />
    </>
  );
}
