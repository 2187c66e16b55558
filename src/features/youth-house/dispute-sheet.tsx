import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { RefusalNote } from '@/ui/refusal-note';
import { Sheet } from '@/ui/sheet';
import { CONFIRM_MESSAGES as MESSAGES } from '@/messages/youth-house';
import { formatMissing } from '@/messages/ui';

interface DisputeSheetProps {
  readonly token: string;
  readonly version: number;
  readonly by: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The house's objection to a session, in one sentence. */
export function DisputeSheet({ token, version, by, onClose, onDone }: DisputeSheetProps) {
  const draft = useDraft(`dispute.${token}`, '');
  const { mutate, busy, refusal } = useMutation('session.dispute');
  const dispute = async (): Promise<void> => {
    const result = await mutate({ token, baseVersion: version, by, word: draft.value });
    if (!result?.ok) return;
    draft.discard('');
    toast(MESSAGES.disputed);
    onDone();
  };
  return (
    <Sheet
      title={MESSAGES.disputeTitle}
      onClose={onClose}
      foot={
        <Button
          busy={busy}
          missing={formatMissing({ [MESSAGES.disputeTitle]: draft.value.trim() === '' })}
          onPress={() => void dispute()}
        >
          {MESSAGES.disputeSend}
        </Button>
      }
    >
      <Field
        label={MESSAGES.disputeTitle}
        value={draft.value}
        placeholder={MESSAGES.disputeHint}
        lines="many"
        max={100}
        onChange={draft.change}
      />
      <RefusalNote refusal={refusal} />
    </Sheet>
  );
}
