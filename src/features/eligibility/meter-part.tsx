import type { Meter } from '@core/contract/eligibility';
import { Card } from '@/ui/card';
import { Progress } from '@/ui/progress';
import { ELIGIBILITY_WORDS as WORDS, METER_WORDS } from '@/words/eligibility';

/** The three meters, each against what the notice asks. */
export function MeterPart({ meters }: { readonly meters: readonly Meter[] }) {
  return (
    <Card title={WORDS.meters} note={WORDS.metersNote}>
      {meters.map(({ kind, year, counted, wanted }) => {
        const { label, unit } = METER_WORDS[kind];
        return (
          <Progress
            key={`${kind}.${year}`}
            label={year === null ? label : `${label} · ${WORDS.year(year)}`}
            percent={wanted === 0 ? 100 : (counted / wanted) * 100}
            figure={WORDS.meter(counted, wanted, unit)}
          />
        );
      })}
    </Card>
  );
}
