import { currentMonth } from '@/platform/clock';
import { Card } from '@/ui/card';
import { PageHead } from '@/ui/page-head';
import { QuoteCard } from '@/ui/quote-card';
import { Section } from '@/ui/section';
import { Stack } from '@/ui/stack';
import { TimelineAxis } from '@/ui/timeline-axis';
import { WishLine } from '@/ui/wish-line';
import { EXAMPLE_TEAM as TEAM, EXAMPLE_MESSAGES as MESSAGES } from '@/messages/example';
import { exampleAxis } from './example-axis';

const QUOTED = Object.fromEntries(TEAM.nodes.map((node, index) => [index, 'quote' in node ? 1 : 0]));

/** Shows the example growth card with its timeline. */
export function ExampleCard({ onNode }: { readonly onNode: (index: number) => void }) {
  const month = currentMonth();
  return (
    <>
      <PageHead over={MESSAGES.cardOver} title={TEAM.name} note={`${TEAM.collective} · ${TEAM.post}`} />
      <WishLine label={MESSAGES.wishLabel} text={TEAM.wish} />
      <Section title={MESSAGES.axis} note={MESSAGES.axisNote}>
        <Card title={TEAM.goal}>
          <TimelineAxis
            points={exampleAxis(month)}
            month={month}
            quotes={QUOTED}
            onOpen={(nodeId) => onNode(Number(nodeId))}
          />
        </Card>
        <Stack gap="tight">
          {TEAM.nodes.map((node) =>
            'quote' in node ? <QuoteCard key={node.title} text={node.quote.text} by={node.quote.by} /> : null,
          )}
        </Stack>
      </Section>
    </>
  );
}
