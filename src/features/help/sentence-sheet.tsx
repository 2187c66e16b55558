import { useState } from 'react';
import type { Refusal } from '@core/contract/result';
import { useDraft } from '@/api/use-draft';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { RefusalNote } from '@/ui/refusal-note';
import { Sheet } from '@/ui/sheet';
import { formatMissing } from '@/messages/ui';

interface SentenceSheetProps {
  /** Key of the draft, stored until it is sent. */
  readonly draftKey: string;
  readonly title: string;
  readonly note?: string;
  readonly label: string;
  readonly placeholder?: string;
  /** Initial text. */
  readonly begin?: string;
  readonly max: number;
  readonly optional?: boolean;
  readonly act: string;
  /** Resolves with the refusal, or undefined on success. */
  readonly onSend: (text: string) => Promise<Refusal | undefined>;
  readonly onClose: () => void;
}

/** Requests one short text. */
export function SentenceSheet({
  draftKey,
  title,
  note,
  label,
  placeholder,
  begin = '',
  max,
  optional,
  act,
  onSend,
  onClose,
}: SentenceSheetProps) {
  const { value: text, change, discard } = useDraft(`word.${draftKey}`, begin);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const send = async (): Promise<void> => {
    setBusy(true);
    const refused = await onSend(text);
    if (!refused) discard();
    setRefusal(refused);
    setBusy(false);
  };
  return (
    <Sheet
      title={title}
      onClose={onClose}
      {...(note === undefined ? {} : { note })}
      foot={
        <Button
          busy={busy}
          missing={formatMissing({ [label]: !optional && text.trim() === '' })}
          onPress={() => void send()}
        >
          {act}
        </Button>
      }
    >
      <Field
        label={label}
        value={text}
        onChange={change}
        lines={max > 60 ? 'many' : 'one'}
        max={max}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
      <RefusalNote refusal={refusal} />
    </Sheet>
  );
}
