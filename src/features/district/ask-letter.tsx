import type { TemplateView } from '@core/contract/post';
import { askForLetter } from '@/api/ask-for-letter';
import { canTell } from '@/platform/subscribe';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { CONSOLE_MESSAGES as MESSAGES } from '@/messages/district';

/** Lets an officer be told of the next file; nothing where no message reaches them. */
export function AskLetter({ letter }: { readonly letter: TemplateView }) {
  if (!canTell) return null;
  const agree = async (): Promise<void> => {
    if (await askForLetter(letter)) toast(MESSAGES.letterAgreed);
  };
  return (
    <Button tone="plain" onPress={() => void agree()}>
      {MESSAGES.letter}
    </Button>
  );
}
