import type { Meter } from '@core/contract/eligibility';
import { Card } from '@/ui/card';
import { Progress } from '@/ui/progress';
import { ELIGIBILITY_MESSAGES as MESSAGES, METER_LABELS } from '@/messages/eligibility';

/** Shows the three yearly meters against the required numbers. */
export function MeterSection({ meters }: { readonly meters: readonly Meter[] }) {
  return (
    <Card title={MESSAGES.meters} note={MESSAGES.metersNote}>
      {meters.map(({ kind, year, counted, wanted }) => {
        const { label, unit } = METER_LABELS[kind];
        return (
          <Progress
            key={`${kind}.${year}`}
            label={year === null ? label : `${label} · ${MESSAGES.year(year)}`}
            percent={wanted === 0 ? 100 : (counted / wanted) * 100}
            figure={MESSAGES.meter(counted, wanted, unit)}
          />
        );
      })}
    </Card>
  );
}
