import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { RefusalNote } from '@/ui/refusal-note';
import { Sheet } from '@/ui/sheet';
import { WALL_MESSAGES as MESSAGES } from '@/messages/wall';
import { formatMissing } from '@/messages/ui';

interface CorrectSheetProps {
  readonly collectiveId: string;
  readonly no: number;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Publishes a correction notice; the issue itself is never edited. */
export function CorrectSheet({ collectiveId, no, onClose, onDone }: CorrectSheetProps) {
  const { value: text, change, discard } = useDraft(`wall.correct.${collectiveId}.${no}`, '');
  const { mutate, busy, refusal } = useMutation('wall.correct');
  const correct = async (): Promise<void> => {
    const result = await mutate({ collectiveId, no, text });
    if (!result?.ok) return;
    discard();
    toast(MESSAGES.corrected);
    onDone();
  };
  return (
    <Sheet
      title={MESSAGES.correct}
      note={MESSAGES.correctNote}
      onClose={onClose}
      foot={
        <Button
          busy={busy}
          missing={formatMissing({ [MESSAGES.correctText]: text.trim() === '' })}
          onPress={() => void correct()}
        >
          {MESSAGES.correctSend}
        </Button>
      }
    >
      <Field label={MESSAGES.correctText} value={text} onChange={change} lines="many" max={300} />
      <RefusalNote refusal={refusal} />
    </Sheet>
  );
}
