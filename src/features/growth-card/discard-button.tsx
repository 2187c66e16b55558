import type { Refusal } from '@core/contract/result';
import { goBack } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { CARD_EDIT_MESSAGES } from '@/messages/growth-card';
import { REFUSAL_MESSAGES } from '@/messages/refusals';

/** Discards the draft and returns to the submitted version. */
export function DiscardButton({ discard }: { readonly discard: () => Promise<Refusal | undefined> }) {
  const press = async (): Promise<void> => {
    const agreed = await ask({
      title: CARD_EDIT_MESSAGES.discardTitle,
      text: CARD_EDIT_MESSAGES.discardText,
      yes: CARD_EDIT_MESSAGES.remove,
      no: CARD_EDIT_MESSAGES.retain,
    });
    if (!agreed) return;
    const refused = await discard();
    if (refused) toast(REFUSAL_MESSAGES[refused.code]);
    else goBack();
  };
  return (
    <Button tone="plain" onPress={() => void press()}>
      {CARD_EDIT_MESSAGES.discard}
    </Button>
  );
}
