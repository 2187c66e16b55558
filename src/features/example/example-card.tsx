import { currentMonth } from '@/platform/clock';
import { PageHead } from '@/ui/page-head';
import { QuoteCard } from '@/ui/quote-card';
import { Section } from '@/ui/section';
import { Stack } from '@/ui/stack';
import { WishLine } from '@/ui/wish-line';
import type { ExampleStep } from '@/messages/example';
import { EXAMPLE_TEAM as TEAM, EXAMPLE_MESSAGES as MESSAGES } from '@/messages/example';
import { ExampleAxis } from './example-axis';

interface ExampleCardProps {
  readonly onNode: (node: ExampleStep) => void;
}

/** Shows the example growth card with its timeline. */
export function ExampleCard({ onNode }: ExampleCardProps) {
  const month = currentMonth();
  return (
    <>
      <PageHead over={MESSAGES.cardOver} title={TEAM.name} note={`${TEAM.collective} · ${TEAM.post}`} />
      <WishLine label={MESSAGES.wishLabel} text={TEAM.wish} />
      <Section title={MESSAGES.axis} note={MESSAGES.axisNote}>
        <ExampleAxis title={TEAM.goal} nodes={TEAM.nodes} month={month} onNode={onNode} />
        <Stack gap="tight">
          {TEAM.nodes.map(({ title, quote }) => (quote ? <QuoteCard key={title} {...quote} /> : null))}
        </Stack>
      </Section>
    </>
  );
}
