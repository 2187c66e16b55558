import type { NodeView } from '@core/contract/growth-card';
import type { Quote } from '@core/domain/quote';
import { useSend } from '@/api/use-send';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { RefusalNote } from '@/ui/refusal-note';
import { Sheet } from '@/ui/sheet';
import { SwitchRow } from '@/ui/switch-row';
import { QUOTE_MESSAGES } from '@/messages/quote';

interface ManageQuoteSheetProps {
  readonly quote: Quote;
  readonly nodeId: string;
  /** The card is the author's own: the quote may be kept as a favourite. */
  readonly mayFavour: boolean;
  readonly replace: (node: NodeView) => void;
  readonly onClose: () => void;
}

/** The author's own quote: consent to the wall, or taking it back. */
export function ManageQuoteSheet({ quote, nodeId, mayFavour, replace, onClose }: ManageQuoteSheetProps) {
  const consent = useSend('quote.consent');
  const favour = useSend('quote.favour');
  const removal = useSend('quote.remove');
  const refusal = consent.refusal ?? favour.refusal ?? removal.refusal;
  const treasure = async (favourite: boolean): Promise<void> => {
    const result = await favour.send({ nodeId, quoteId: quote.id, favourite });
    if (result?.ok) replace(result.value);
  };
  const allow = async (wallConsent: boolean): Promise<void> => {
    const result = await consent.send({ nodeId, quoteId: quote.id, wallConsent });
    if (result?.ok) replace(result.value);
  };
  const remove = async (): Promise<void> => {
    const agreed = await ask({
      title: QUOTE_MESSAGES.removeTitle,
      text: quote.text,
      yes: QUOTE_MESSAGES.removeYes,
      no: QUOTE_MESSAGES.removeNo,
    });
    if (!agreed) return;
    const result = await removal.send({ nodeId, quoteId: quote.id });
    if (!result?.ok) return;
    onClose();
    replace(result.value);
    toast(QUOTE_MESSAGES.removed);
  };
  return (
    <Sheet title={QUOTE_MESSAGES.manageTitle} note={quote.text} onClose={onClose}>
      <RefusalNote refusal={refusal} />
      {mayFavour ? (
        <SwitchRow
          label={QUOTE_MESSAGES.favourite}
          on={quote.favourite}
          disabled={favour.busy}
          onChange={(on) => void treasure(on)}
        />
      ) : null}
      <SwitchRow
        label={QUOTE_MESSAGES.consent}
        help={QUOTE_MESSAGES.consentHelp}
        on={quote.wallConsent}
        disabled={consent.busy}
        onChange={(on) => void allow(on)}
      />
      <Button tone="danger" icon="bin" busy={removal.busy} onPress={() => void remove()}>
        {QUOTE_MESSAGES.remove}
      </Button>
    </Sheet>
  );
}
