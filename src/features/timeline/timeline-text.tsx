import type { NodeView } from '@core/contract/growth-card';
import { NODE_STATE_LABELS } from '@core/labels/timeline';
import { ListRow } from '@/ui/list-row';
import { formatYearMonth } from '@/messages/months';
import { TIMELINE_MESSAGES } from '@/messages/timeline';

const formatNode = (node: NodeView): string =>
  [
    TIMELINE_MESSAGES.planned(formatYearMonth(node.plannedMonth)),
    NODE_STATE_LABELS[node.state],
    ...(node.quotes.length > 0 ? [TIMELINE_MESSAGES.quotes(node.quotes.length)] : []),
  ].join(' · ');

interface TimelineTextProps {
  readonly nodes: readonly NodeView[];
  readonly onOpen: (nodeId: string) => void;
}

/** The axis as a list, for screen readers and by choice. */
export function TimelineText({ nodes, onOpen }: TimelineTextProps) {
  return (
    <>
      {nodes.map((node) => (
        <ListRow
          key={node.nodeId}
          title={node.title}
          note={formatNode(node)}
          onPress={() => onOpen(node.nodeId)}
        />
      ))}
    </>
  );
}
