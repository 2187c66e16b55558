import { useState } from 'react';
import type { CardView } from '@core/contract/growth-card';
import { currentMonth } from '@/platform/clock';
import { openPage } from '@/platform/navigate';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Section } from '@/ui/section';
import { TimelineAxis } from '@/ui/timeline-axis';
import { TIMELINE_MESSAGES } from '@/messages/timeline';
import { TimelineText } from './timeline-text';

/** The 成长坐标轴 of a card, drawn as an axis or, on demand, as a list. */
export function CardTimeline({ view }: { readonly view: CardView }) {
  const [asText, setAsText] = useState(false);
  const points = view.nodes.filter((node) => !node.withdrawn);
  if (view.state !== 'active' || points.length === 0) return null;
  const open = (nodeId: string): void => openPage('/pages/node/index', { cardId: view.cardId, nodeId });
  const quotes = Object.fromEntries(points.map((node) => [node.nodeId, node.quotes.length]));
  return (
    <Section
      title={TIMELINE_MESSAGES.axis}
      note={TIMELINE_MESSAGES.axisNote}
      aside={
        <Button
          tone="plain"
          small
          icon={asText ? 'node' : 'list'}
          label={asText ? TIMELINE_MESSAGES.asAxis : TIMELINE_MESSAGES.asText}
          onPress={() => setAsText(!asText)}
        >
          {asText ? TIMELINE_MESSAGES.asAxis : TIMELINE_MESSAGES.asText}
        </Button>
      }
    >
      <Card>
        {asText ? (
          <TimelineText nodes={points} onOpen={open} />
        ) : (
          <TimelineAxis
            points={points}
            month={view.past ? null : currentMonth()}
            quotes={quotes}
            onOpen={open}
          />
        )}
      </Card>
    </Section>
  );
}
