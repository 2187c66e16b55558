import type { NodeView } from '@core/contract/growth-card';
import { ListRow } from '@/ui/list-row';
import { sayYearMonth } from '@/words/months';
import { NODE_STATE_WORDS, TIMELINE_WORDS } from '@/words/timeline';

const sayNode = (node: NodeView): string =>
  [
    TIMELINE_WORDS.planned(sayYearMonth(node.plannedMonth)),
    NODE_STATE_WORDS[node.state],
    ...(node.quotes.length > 0 ? [TIMELINE_WORDS.quotes(node.quotes.length)] : []),
  ].join(' · ');

interface TimelineTextProps {
  readonly nodes: readonly NodeView[];
  readonly onOpen: (nodeId: string) => void;
}

/** The axis in words, for who listens or prefers to read. */
export function TimelineText({ nodes, onOpen }: TimelineTextProps) {
  return (
    <>
      {nodes.map((node) => (
        <ListRow
          key={node.nodeId}
          title={node.title}
          note={sayNode(node)}
          onPress={() => onOpen(node.nodeId)}
        />
      ))}
    </>
  );
}
