import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { COMPANION_WORDS } from '@/words/companion';

interface PromiseFieldProps {
  readonly value: string;
  readonly missing: boolean;
  readonly onChange: (value: string) => void;
}

/** The one line a companion promises. */
export function PromiseField({ value, missing, onChange }: PromiseFieldProps) {
  return (
    <Card>
      <Field
        label={COMPANION_WORDS.promise}
        lines="many"
        max={60}
        value={value}
        placeholder={COMPANION_WORDS.promisePlaceholder}
        error={missing && value.trim() === '' ? COMPANION_WORDS.promiseMissing : undefined}
        onChange={onChange}
      />
    </Card>
  );
}
