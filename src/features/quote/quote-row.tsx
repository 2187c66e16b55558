import type { NodeView } from '@core/contract/growth-card';
import type { Quote } from '@core/domain/quote';
import { useSend } from '@/api/use-send';
import { toast } from '@/platform/toast';
import { IconButton } from '@/ui/icon-button';
import { QuoteLeaf } from '@/ui/quote-leaf';
import { sayInstant } from '@/words/months';
import { QUOTE_BY_WORDS, QUOTE_WORDS } from '@/words/quote';
import { REFUSAL_WORDS } from '@/words/refusals';

interface QuoteRowProps {
  readonly quote: Quote;
  readonly nodeId: string;
  readonly mayFavour: boolean;
  /** Written by the reader: may be managed. */
  readonly own: boolean;
  readonly onManage: () => void;
  readonly replace: (node: NodeView) => void;
}

const sayBy = (quote: Quote): string =>
  [
    QUOTE_WORDS.by(QUOTE_BY_WORDS[quote.by], quote.name, sayInstant(quote.at)),
    ...(quote.favourite ? [QUOTE_WORDS.favourited] : []),
    ...(quote.wallConsent ? [QUOTE_WORDS.onWall] : []),
  ].join(' · ');

/** One leaf, with what its reader may do. */
export function QuoteRow({ quote, nodeId, mayFavour, own, onManage, replace }: QuoteRowProps) {
  const { send, busy } = useSend('quote.favour');
  const favour = async (): Promise<void> => {
    const result = await send({ nodeId, quoteId: quote.id, favourite: !quote.favourite });
    if (result?.ok) replace(result.value);
    else if (result) toast(REFUSAL_WORDS[result.code]);
  };
  return (
    <QuoteLeaf
      text={quote.text}
      by={sayBy(quote)}
      tail={
        own ? (
          <IconButton icon="more" label={QUOTE_WORDS.manage} onPress={onManage} />
        ) : mayFavour ? (
          <IconButton
            icon="star"
            on={quote.favourite}
            disabled={busy}
            label={quote.favourite ? QUOTE_WORDS.unfavour : QUOTE_WORDS.favour}
            onPress={() => void favour()}
          />
        ) : null
      }
    />
  );
}
