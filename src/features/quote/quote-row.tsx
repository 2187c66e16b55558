import type { NodeView } from '@core/contract/growth-card';
import type { Quote } from '@core/domain/quote';
import { useSend } from '@/api/use-send';
import { toast } from '@/platform/toast';
import { IconButton } from '@/ui/icon-button';
import { QuoteLeaf } from '@/ui/quote-leaf';
import { formatInstant } from '@/messages/months';
import { QUOTE_BY_LABELS, QUOTE_MESSAGES } from '@/messages/quote';
import { REFUSAL_MESSAGES } from '@/messages/refusals';

interface QuoteRowProps {
  readonly quote: Quote;
  readonly nodeId: string;
  readonly mayFavour: boolean;
  /** Written by the reader: may be managed. */
  readonly own: boolean;
  readonly onManage: () => void;
  readonly replace: (node: NodeView) => void;
}

const formatBy = (quote: Quote): string =>
  [
    QUOTE_MESSAGES.by(QUOTE_BY_LABELS[quote.by], quote.name, formatInstant(quote.at)),
    ...(quote.favourite ? [QUOTE_MESSAGES.favourited] : []),
    ...(quote.wallConsent ? [QUOTE_MESSAGES.onWall] : []),
  ].join(' · ');

/** One leaf, with what its reader may do. */
export function QuoteRow({ quote, nodeId, mayFavour, own, onManage, replace }: QuoteRowProps) {
  const { send, busy } = useSend('quote.favour');
  const favour = async (): Promise<void> => {
    const result = await send({ nodeId, quoteId: quote.id, favourite: !quote.favourite });
    if (result?.ok) replace(result.value);
    else if (result) toast(REFUSAL_MESSAGES[result.code]);
  };
  return (
    <QuoteLeaf
      text={quote.text}
      by={formatBy(quote)}
      tail={
        own ? (
          <IconButton icon="more" label={QUOTE_MESSAGES.manage} onPress={onManage} />
        ) : mayFavour ? (
          <IconButton
            icon="star"
            on={quote.favourite}
            disabled={busy}
            label={quote.favourite ? QUOTE_MESSAGES.unfavour : QUOTE_MESSAGES.favour}
            onPress={() => void favour()}
          />
        ) : null
      }
    />
  );
}
