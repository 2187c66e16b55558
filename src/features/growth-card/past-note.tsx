import type { CardView } from '@core/contract/growth-card';
import { openPage } from '@/platform/navigate';
import { LinkCard } from '@/ui/link-card';
import { StatusNote } from '@/ui/status-note';
import { YEARS_MESSAGES as MESSAGES } from '@/messages/years';

/** Says that a card belongs to a cycle that is over. */
export function PastNote({ view }: { readonly view: CardView }) {
  const { cardId, collectiveId, you } = view;
  const mayPrint = you.roles.some((role) => role !== 'invited');
  return (
    <>
      <StatusNote>{MESSAGES.over(view.basics.cycle.to)}</StatusNote>
      {mayPrint ? (
        <LinkCard
          icon="print"
          title={MESSAGES.print}
          note={MESSAGES.printNote}
          onPress={() => openPage('/packages/showcase/pages/documents/index', { collectiveId, cardId })}
        />
      ) : null}
    </>
  );
}
