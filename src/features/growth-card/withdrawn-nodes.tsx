import { useState } from 'react';
import type { CardView } from '@core/contract/growth-card';
import { openPage } from '@/platform/navigate';
import { Collapse } from '@/ui/collapse';
import { ListRow } from '@/ui/list-row';
import { CARD_MESSAGES } from '@/messages/growth-card';
import { formatMonth } from '@/messages/months';
import { TIMELINE_MESSAGES } from '@/messages/timeline';

/** Lists nodes removed by a revision that still have records, so that these stay readable. */
export function WithdrawnNodes({ view }: { readonly view: CardView }) {
  const [open, setOpen] = useState(false);
  const withdrawn = view.nodes.filter((node) => node.withdrawn);
  if (withdrawn.length === 0) return null;
  return (
    <Collapse
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
    </Collapse>
  );
}
