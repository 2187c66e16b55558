import { useState } from 'react';
import type { CardView } from '@core/contract/growth-card';
import { openPage } from '@/platform/navigate';
import { Fold } from '@/ui/fold';
import { ListRow } from '@/ui/list-row';
import { CARD_MESSAGES } from '@/messages/growth-card';
import { formatMonth } from '@/messages/months';
import { TIMELINE_MESSAGES } from '@/messages/timeline';

/** Nodes that left the plan in a revision but carry something written: nothing said is lost. */
export function WithdrawnNodes({ view }: { readonly view: CardView }) {
  const [open, setOpen] = useState(false);
  const withdrawn = view.nodes.filter((node) => node.withdrawn);
  if (withdrawn.length === 0) return null;
  return (
    <Fold
      title={CARD_MESSAGES.withdrawn}
      note={CARD_MESSAGES.withdrawnNote}
      open={open}
      onToggle={() => setOpen(!open)}
    >
      {withdrawn.map((node) => (
        <ListRow
          key={node.nodeId}
          title={node.title}
          note={TIMELINE_MESSAGES.planned(formatMonth(node.plannedMonth))}
          onPress={() => openPage('/pages/node/index', { cardId: view.cardId, nodeId: node.nodeId })}
        />
      ))}
    </Fold>
  );
}
