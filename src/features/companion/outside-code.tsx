import { copyText } from '@/platform/clipboard';
import { goBack } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { CodeFace } from '@/ui/code-face';
import { Screen } from '@/ui/screen';
import { Words } from '@/ui/words';
import { COMPANION_WORDS, sayRole } from '@/words/companion';
import { sayInstant } from '@/words/months';

export interface IssuedCode {
  readonly code: string;
  readonly expiresAt: string;
  readonly name: string;
  readonly role: string;
}

interface OutsideCodeProps {
  readonly issued: IssuedCode;
  readonly owner: string;
  readonly onAgain: () => void;
}

/** The code, big, and the words to send with it. */
export function OutsideCode({ issued, owner, onAgain }: OutsideCodeProps) {
  const message = COMPANION_WORDS.message(owner, issued.name, sayRole(issued.role), issued.code);
  const copy = async (): Promise<void> =>
    toast((await copyText(message)) ? COMPANION_WORDS.copied : COMPANION_WORDS.copyFailed);
  return (
    <Screen
      title={COMPANION_WORDS.outsideTitle}
      bar={
        <Button icon="copy" onPress={() => void copy()}>
          {COMPANION_WORDS.copy}
        </Button>
      }
    >
      <Card>
        <CodeFace label={COMPANION_WORDS.code} code={issued.code} />
        <Words tone="soft" centre>
          {COMPANION_WORDS.codeExpires(sayInstant(issued.expiresAt))}
        </Words>
      </Card>
      <Card tone="flat">
        <Words>{message}</Words>
      </Card>
      <Button tone="plain" onPress={onAgain}>
        {COMPANION_WORDS.another}
      </Button>
      <Button tone="plain" onPress={goBack}>
        {COMPANION_WORDS.done}
      </Button>
    </Screen>
  );
}
