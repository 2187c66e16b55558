import type { Refusal } from '@core/contract/result';
import { goBack } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { CARD_EDIT_WORDS } from '@/words/growth-card';
import { REFUSAL_WORDS } from '@/words/refusals';

/** The way back to the submitted version. */
export function DiscardRow({ discard }: { readonly discard: () => Promise<Refusal | undefined> }) {
  const press = async (): Promise<void> => {
    const agreed = await ask({
      title: CARD_EDIT_WORDS.discardTitle,
      text: CARD_EDIT_WORDS.discardText,
      yes: CARD_EDIT_WORDS.remove,
      no: CARD_EDIT_WORDS.keep,
    });
    if (!agreed) return;
    const refused = await discard();
    if (refused) toast(REFUSAL_WORDS[refused.code]);
    else goBack();
  };
  return (
    <Button tone="plain" onPress={() => void press()}>
      {CARD_EDIT_WORDS.discard}
    </Button>
  );
}
