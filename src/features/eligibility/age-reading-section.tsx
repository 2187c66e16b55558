import { AGE_READINGS, lastDayWithin, type AgeReading } from '@core/domain/age';
import { parseBirth } from '@core/domain/birth';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { STANDING_MESSAGES as MESSAGES } from '@/messages/eligibility';
import { READING_LABELS } from '@core/labels/rules';
import { formatDate } from '@/messages/months';

const BORN = parseBirth('1991-06-01');

interface AgeReadingSectionProps {
  readonly age: number;
  readonly value: AgeReading;
  readonly onChange: (reading: AgeReading) => void;
}

/** Chooses how "aged … and under" is read, with an example for the chosen reading. */
export function AgeReadingSection({ age, value, onChange }: AgeReadingSectionProps) {
  const last = BORN ? lastDayWithin(BORN, age, value).latest : '';
  return (
    <Card>
      <Choice
        label={MESSAGES.reading(age)}
        options={AGE_READINGS.map((reading) => ({ value: reading, label: READING_LABELS[reading] }))}
        value={value}
        help={MESSAGES.readingExample(formatDate(last))}
        onChange={onChange}
      />
    </Card>
  );
}
