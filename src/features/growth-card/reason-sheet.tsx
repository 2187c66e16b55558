import { useState } from 'react';
import { useDraft } from '@/api/use-draft';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { Sheet } from '@/ui/sheet';
import { CARD_EDIT_MESSAGES } from '@/messages/growth-card';

interface ReasonSheetProps {
  readonly cardId: string;
  readonly busy: boolean;
  readonly onClose: () => void;
  readonly onSend: (reason: string) => void;
}

/** Asks for the reason that a change of a submitted card requires. */
export function ReasonSheet({ cardId, busy, onClose, onSend }: ReasonSheetProps) {
  const { value: reason, change } = useDraft(`card.reason.${cardId}`, '');
  const [attempted, setAttempted] = useState(false);
  const missing = reason.trim() === '';
  const send = (): void => {
    setAttempted(true);
    if (!missing) onSend(reason.trim());
  };
  return (
    <Sheet
      title={CARD_EDIT_MESSAGES.reasonTitle}
      note={CARD_EDIT_MESSAGES.reasonNote}
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={send}>
          {CARD_EDIT_MESSAGES.submitRevision}
        </Button>
      }
    >
      <Field
        label={CARD_EDIT_MESSAGES.reason}
        lines="many"
        max={200}
        value={reason}
        placeholder={CARD_EDIT_MESSAGES.reasonPlaceholder}
        error={attempted && missing ? CARD_EDIT_MESSAGES.reasonMissing : undefined}
        onChange={change}
      />
    </Sheet>
  );
}
