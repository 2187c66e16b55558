import { copyText } from '@/platform/clipboard';
import { formatUrl } from '@/platform/navigate';
import { useShareCard } from '@/platform/share';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { CodeDisplay } from '@/ui/code-display';
import { Screen } from '@/ui/screen';
import { ShareButton } from '@/ui/share-button';
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
  /** Absent where an earlier code is shown again. */
  readonly onAgain?: () => void;
  readonly onDone: () => void;
}

/** Shows the invitation code in large type and the message to send with it. */
export function OutsideCode({ issued, owner, onAgain, onDone }: OutsideCodeProps) {
  const message = COMPANION_MESSAGES.message(owner, issued.name, issued.role, issued.code);
  useShareCard({
    title: COMPANION_MESSAGES.shareTitle,
    path: formatUrl('/packages/card/pages/claim/index', { code: issued.code }),
  });
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
      <ShareButton label={COMPANION_MESSAGES.share} />
      <Card tone="flat">
        <Paragraph>{message}</Paragraph>
      </Card>
      {onAgain ? (
        <Button tone="plain" onPress={onAgain}>
          {COMPANION_MESSAGES.another}
        </Button>
      ) : null}
      <Button tone="plain" onPress={onDone}>
        {COMPANION_MESSAGES.done}
      </Button>
    </Screen>
  );
}
