import { copyText } from '@/platform/clipboard';
import { goBack } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { CodeDisplay } from '@/ui/code-display';
import { Screen } from '@/ui/screen';
import { Paragraph } from '@/ui/paragraph';
import { COMPANION_MESSAGES } from '@/messages/companion';
import { formatInstant } from '@/messages/months';

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

/** Shows the invitation code in large type and the message to send with it. */
export function OutsideCode({ issued, owner, onAgain }: OutsideCodeProps) {
  const message = COMPANION_MESSAGES.message(owner, issued.name, issued.role, issued.code);
  const copy = async (): Promise<void> =>
    toast((await copyText(message)) ? COMPANION_MESSAGES.copied : COMPANION_MESSAGES.copyFailed);
  return (
    <Screen
      title={COMPANION_MESSAGES.outsideTitle}
      bar={
        <Button icon="copy" onPress={() => void copy()}>
          {COMPANION_MESSAGES.copy}
        </Button>
      }
    >
      <Card>
        <CodeDisplay label={COMPANION_MESSAGES.code} code={issued.code} />
        <Paragraph tone="soft" centre>
          {COMPANION_MESSAGES.codeExpires(formatInstant(issued.expiresAt))}
        </Paragraph>
      </Card>
      <Card tone="flat">
        <Paragraph>{message}</Paragraph>
      </Card>
      <Button tone="plain" onPress={onAgain}>
        {COMPANION_MESSAGES.another}
      </Button>
      <Button tone="plain" onPress={goBack}>
        {COMPANION_MESSAGES.done}
      </Button>
    </Screen>
  );
}
