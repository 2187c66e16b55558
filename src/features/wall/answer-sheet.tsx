import type { ObjectionView } from '@core/contract/wall';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { RefusalNote } from '@/ui/refusal-note';
import { Sheet } from '@/ui/sheet';
import { Paragraph } from '@/ui/paragraph';
import { WALL_MESSAGES as MESSAGES } from '@/messages/wall';
import { formatMissing } from '@/messages/ui';

interface AnswerSheetProps {
  readonly collectiveId: string;
  readonly objection: ObjectionView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The 号长's answer to an objection or suggestion. */
export function AnswerSheet({ collectiveId, objection, onClose, onDone }: AnswerSheetProps) {
  const draft = useDraft(`answer.${objection.objectionId}`, '');
  const { mutate, busy, refusal } = useMutation('objection.answer');
  const answer = async (): Promise<void> => {
    const result = await mutate({ collectiveId, objectionId: objection.objectionId, text: draft.value });
    if (!result?.ok) return;
    draft.discard('');
    toast(MESSAGES.boxAnswered);
    onDone();
  };
  return (
    <Sheet
      title={MESSAGES.boxAnswer}
      onClose={onClose}
      foot={
        <Button
          busy={busy}
          missing={formatMissing({ [MESSAGES.boxAnswer]: draft.value.trim() === '' })}
          onPress={() => void answer()}
        >
          {MESSAGES.boxAnswerSend}
        </Button>
      }
    >
      <Paragraph tone="soft">{objection.text}</Paragraph>
      <Field label={MESSAGES.boxAnswer} value={draft.value} onChange={draft.change} lines="many" max={500} />
      <RefusalNote refusal={refusal} />
    </Sheet>
  );
}
