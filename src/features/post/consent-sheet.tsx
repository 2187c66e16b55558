import { Button } from '@/ui/button';
import { Paragraph } from '@/ui/paragraph';
import { Sheet } from '@/ui/sheet';
import { Stack } from '@/ui/stack';
import { POST_MESSAGES as MESSAGES } from '@/messages/post';
import type { PostForm } from './use-post';

interface ConsentSheetProps {
  readonly form: PostForm;
  readonly onAnswer: (wallConsent: boolean) => void;
  readonly onClose: () => void;
}

/** Asks once, with the words it is for, whether a new post may be shown on the wall; nothing is chosen beforehand. */
export function ConsentSheet({ form, onAnswer, onClose }: ConsentSheetProps) {
  const { text, next, pictures = [] } = form;
  return (
    <Sheet
      title={MESSAGES.consentAsk}
      note={MESSAGES.consentNote}
      onClose={onClose}
      foot={
        <Stack gap="tight">
          <Button onPress={() => onAnswer(true)}>{MESSAGES.consentYes}</Button>
          <Button tone="quiet" onPress={() => onAnswer(false)}>
            {MESSAGES.consentNo}
          </Button>
        </Stack>
      }
    >
      <Paragraph>{text}</Paragraph>
      {next ? <Paragraph tone="soft">{`${MESSAGES.next}：${next}`}</Paragraph> : null}
      {pictures.length > 0 ? (
        <Paragraph tone="soft">{MESSAGES.consentPictures(pictures.length)}</Paragraph>
      ) : null}
    </Sheet>
  );
}
