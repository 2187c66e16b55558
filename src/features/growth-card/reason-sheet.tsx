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

/** A submitted card changes only with a reason. */
export function ReasonSheet({ cardId, busy, onClose, onSend }: ReasonSheetProps) {
  const { value: reason, change } = useDraft(`card.reason.${cardId}`, '');
  const [asked, setAsked] = useState(false);
  const missing = reason.trim() === '';
  const send = (): void => {
    setAsked(true);
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
        error={asked && missing ? CARD_EDIT_MESSAGES.reasonMissing : undefined}
        onChange={change}
      />
    </Sheet>
  );
}
