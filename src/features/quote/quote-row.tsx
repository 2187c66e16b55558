import type { NodeView } from '@core/contract/growth-card';
import type { Quote } from '@core/domain/quote';
import { useMutation } from '@/api/use-mutation';
import { toast } from '@/platform/toast';
import { IconButton } from '@/ui/icon-button';
import { QuoteCard } from '@/ui/quote-card';
import { formatInstant } from '@/messages/months';
import { QUOTE_BY_LABELS, QUOTE_MESSAGES } from '@/messages/quote';
import { REFUSAL_MESSAGES } from '@/messages/refusals';

interface QuoteRowProps {
  readonly quote: Quote;
  readonly nodeId: string;
  readonly mayFavour: boolean;
  /** True when the reader is the author and may manage it. */
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

/** Shows one quote with the actions of its reader. */
export function QuoteRow({ quote, nodeId, mayFavour, own, onManage, replace }: QuoteRowProps) {
  const { mutate, busy } = useMutation('quote.favour');
  const favour = async (): Promise<void> => {
    const result = await mutate({ nodeId, quoteId: quote.id, favourite: !quote.favourite });
    if (result?.ok) replace(result.value);
    else if (result) toast(REFUSAL_MESSAGES[result.code]);
  };
  return (
    <QuoteCard
      text={quote.text}
      by={formatBy(quote)}
      trailing={
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
