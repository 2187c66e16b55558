import { addMonths } from '@core/domain/month';
import { currentMonth } from '@/platform/clock';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { PageHead } from '@/ui/page-head';
import { Section } from '@/ui/section';
import { WishLine } from '@/ui/wish-line';
import type { ExampleStep } from '@/messages/example';
import { EXAMPLE_TEAM as TEAM, EXAMPLE_MESSAGES as MESSAGES } from '@/messages/example';
import { formatSpan } from '@/messages/months';
import { ExampleAxis } from './example-axis';

const MONTHS = 12;

/** Shows the years of the example that are over: the axes one below the other, and what else is records. */
export function ExampleYears({ onNode }: { readonly onNode: (node: ExampleStep) => void }) {
  const month = currentMonth();
  const spanOf = (away: number): string =>
    formatSpan(addMonths(month, away), addMonths(month, away + MONTHS - 1));
  return (
    <>
      <PageHead over={MESSAGES.yearsOver} title={TEAM.name} note={TEAM.collective} />
      <Section title={MESSAGES.thenAndNow}>
        <Card tone="wash">
          <ListRow title={TEAM.wish} note={MESSAGES.now} />
          {TEAM.years.map(({ away, wish, reflection }) => (
            <ListRow key={away} title={wish} note={`${spanOf(away)} · ${reflection}`} />
          ))}
        </Card>
      </Section>
      {TEAM.years.map(({ away, wish, goal, nodes, records }) => (
        <Section key={away} title={spanOf(away)}>
          <WishLine label={MESSAGES.wishLabel} text={wish} />
          <ExampleAxis title={goal} nodes={nodes} month={month} over onNode={onNode} />
          <Card title={MESSAGES.records}>
            {records.map(([title, note]) => (
              <ListRow key={title} title={title} note={note} />
            ))}
          </Card>
        </Section>
      ))}
    </>
  );
}
