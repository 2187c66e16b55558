import { currentMonth } from '@/platform/clock';
import { Card } from '@/ui/card';
import { PageHead } from '@/ui/page-head';
import { QuoteLeaf } from '@/ui/quote-leaf';
import { Section } from '@/ui/section';
import { Stack } from '@/ui/stack';
import { TimelineAxis } from '@/ui/timeline-axis';
import { WishLine } from '@/ui/wish-line';
import { EXAMPLE_TEAM as TEAM, EXAMPLE_MESSAGES as MESSAGES } from '@/messages/example';
import { exampleAxis } from './example-axis';

const QUOTED = Object.fromEntries(TEAM.nodes.map((node, index) => [index, 'quote' in node ? 1 : 0]));

/** One card with its axis. */
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
            'quote' in node ? <QuoteLeaf key={node.title} text={node.quote.text} by={node.quote.by} /> : null,
          )}
        </Stack>
      </Section>
    </>
  );
}
