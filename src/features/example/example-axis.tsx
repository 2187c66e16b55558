import { addMonths, type Month } from '@core/domain/month';
import { Card } from '@/ui/card';
import { TimelineAxis } from '@/ui/timeline-axis';
import type { ExampleStep } from '@/messages/example';

interface ExampleAxisProps {
  readonly title: string;
  readonly nodes: readonly ExampleStep[];
  readonly month: Month;
  /** The year of the nodes is over. */
  readonly over?: boolean;
  readonly onNode: (node: ExampleStep) => void;
}

/** Draws nodes of the example, placed around the current month, so that they never look outdated. */
export function ExampleAxis({ title, nodes, month, over = false, onNode }: ExampleAxisProps) {
  const points = nodes.map((node) => {
    const planned = addMonths(month, node.away);
    return {
      ...{ nodeId: String(node.away), goalId: 'example', title: node.title, state: node.state },
      ...{ plannedMonth: planned, actualMonth: node.state === 'reached' ? planned : null },
    };
  });
  const open = (nodeId: string): void => {
    const node = nodes.find(({ away }) => String(away) === nodeId);
    if (node) onNode(node);
  };
  return (
    <Card title={title}>
      <TimelineAxis
        points={points}
        month={over ? null : month}
        quotes={Object.fromEntries(nodes.map(({ away, quote }) => [away, quote ? 1 : 0]))}
        onOpen={open}
      />
    </Card>
  );
}
