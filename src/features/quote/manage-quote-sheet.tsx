import type { NodeView } from '@core/contract/growth-card';
import type { Quote } from '@core/domain/quote';
import { useMutation } from '@/api/use-mutation';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { RefusalNote } from '@/ui/refusal-note';
import { Sheet } from '@/ui/sheet';
import { SwitchRow } from '@/ui/switch-row';
import { QUOTE_MESSAGES } from '@/messages/quote';

interface ManageQuoteSheetProps {
  readonly quote: Quote;
  readonly nodeId: string;
  /** True on the author's own card: the quote may be marked as a favourite. */
  readonly mayFavour: boolean;
  readonly replace: (node: NodeView) => void;
  readonly onClose: () => void;
}

/** Manages one's own quote: consent to the wall, favourite, withdrawal. */
export function ManageQuoteSheet({ quote, nodeId, mayFavour, replace, onClose }: ManageQuoteSheetProps) {
  const consent = useMutation('quote.consent');
  const favour = useMutation('quote.favour');
  const removal = useMutation('quote.remove');
  const refusal = consent.refusal ?? favour.refusal ?? removal.refusal;
  const treasure = async (favourite: boolean): Promise<void> => {
    const result = await favour.mutate({ nodeId, quoteId: quote.id, favourite });
    if (result?.ok) replace(result.value);
  };
  const allow = async (wallConsent: boolean): Promise<void> => {
    const result = await consent.mutate({ nodeId, quoteId: quote.id, wallConsent });
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
    const result = await removal.mutate({ nodeId, quoteId: quote.id });
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
