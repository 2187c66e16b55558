import { Card } from '@/ui/card';
import { Field } from '@/ui/field';
import { COMPANION_MESSAGES } from '@/messages/companion';

interface PromiseFieldProps {
  readonly value: string;
  readonly missing: boolean;
  readonly onChange: (value: string) => void;
}

/** Edits the one-line promise of a companion. */
export function PromiseField({ value, missing, onChange }: PromiseFieldProps) {
  return (
    <Card>
      <Field
        label={COMPANION_MESSAGES.promise}
        lines="many"
        max={60}
        value={value}
        placeholder={COMPANION_MESSAGES.promisePlaceholder}
        error={missing && value.trim() === '' ? COMPANION_MESSAGES.promiseMissing : undefined}
        onChange={onChange}
      />
    </Card>
  );
}
