import { AGE_READINGS, lastDayWithin, type AgeReading } from '@core/domain/age';
import { parseBirth } from '@core/domain/birth';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { READING_LABELS, STANDING_MESSAGES as MESSAGES } from '@/messages/eligibility';
import { formatDate } from '@/messages/months';

const BORN = parseBirth('1991-06-01');
const AGE = 35;

interface ReadingPartProps {
  readonly value: AgeReading;
  readonly onChange: (reading: AgeReading) => void;
}

/** How "aged 35 and under" is read, with the same person counted by the chosen reading. */
export function ReadingPart({ value, onChange }: ReadingPartProps) {
  const last = BORN ? lastDayWithin(BORN, AGE, value).latest : '';
  return (
    <Card>
      <Choice
        label={MESSAGES.reading}
        options={AGE_READINGS.map((reading) => ({ value: reading, label: READING_LABELS[reading] }))}
        value={value}
        help={MESSAGES.readingExample(formatDate(last))}
        onChange={onChange}
      />
    </Card>
  );
}
