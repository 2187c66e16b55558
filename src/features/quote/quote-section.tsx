import { useState } from 'react';
import type { CardView, NodeView } from '@core/contract/growth-card';
import type { Quote } from '@core/domain/quote';
import { Button } from '@/ui/button';
import { StepSection } from '@/ui/step-section';
import { Paragraph } from '@/ui/paragraph';
import { QUOTE_MESSAGES } from '@/messages/quote';
import { ManageQuoteSheet } from './manage-quote-sheet';
import { QuoteRow } from './quote-row';
import { QuoteSheet } from './quote-sheet';

interface QuoteSectionProps {
  readonly card: CardView;
  readonly node: NodeView;
  readonly replace: (node: NodeView) => void;
}

/** Shows the 微语录 of a node, the fourth section of its record. */
export function QuoteSection({ card, node, replace }: QuoteSectionProps) {
  const [writing, setWriting] = useState(false);
  const [managed, setManaged] = useState<Quote['id'] | null>(null);
  const { roles, seatId } = card.you;
  const mayWrite =
    !node.withdrawn &&
    !card.past &&
    (['owner', 'partner', 'fan'] as const).some((role) => roles.includes(role));
  const mayFavour = roles.includes('owner') && !card.past;
  const quote = node.quotes.find((one) => one.id === managed);
  return (
    <StepSection
      icon="plant"
      title={QUOTE_MESSAGES.title}
      note={QUOTE_MESSAGES.note}
      filled={node.quotes.length > 0}
      last
    >
      {node.quotes.map((one) => (
        <QuoteRow
          key={one.id}
          quote={one}
          nodeId={node.nodeId}
          mayFavour={mayFavour}
          own={one.seatId === seatId}
          onManage={() => setManaged(one.id)}
          replace={replace}
        />
      ))}
      {node.quotes.length === 0 && !mayWrite ? (
        <Paragraph tone="soft">{card.past ? QUOTE_MESSAGES.none : QUOTE_MESSAGES.empty}</Paragraph>
      ) : null}
      {mayWrite ? (
        <Button tone="quiet" icon="quote" onPress={() => setWriting(true)}>
          {QUOTE_MESSAGES.add}
        </Button>
      ) : null}
      {writing ? (
        <QuoteSheet nodeId={node.nodeId} replace={replace} onClose={() => setWriting(false)} />
      ) : null}
      {quote ? (
        <ManageQuoteSheet
          quote={quote}
          nodeId={node.nodeId}
          mayFavour={mayFavour}
          replace={replace}
          onClose={() => setManaged(null)}
        />
      ) : null}
    </StepSection>
  );
}
