import { useState } from 'react';
import type { Refusal } from '@core/contract/result';
import { useDraft } from '@/api/use-draft';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { RefusalNote } from '@/ui/refusal-note';
import { Sheet } from '@/ui/sheet';

interface WordSheetProps {
  /** Where the sentence is kept until it was taken. */
  readonly keep: string;
  readonly title: string;
  readonly note?: string;
  readonly label: string;
  readonly placeholder?: string;
  /** What stands there to begin with. */
  readonly begin?: string;
  readonly max: number;
  readonly optional?: boolean;
  readonly act: string;
  /** Gives the refusal, or undefined when it was taken. */
  readonly onSend: (text: string) => Promise<Refusal | undefined>;
  readonly onClose: () => void;
}

/** One sentence asked of somebody. */
export function WordSheet({
  keep,
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
}: WordSheetProps) {
  const { value: text, change, settle } = useDraft(`word.${keep}`, begin);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const send = async (): Promise<void> => {
    setBusy(true);
    const refused = await onSend(text);
    if (!refused) settle();
    setRefusal(refused);
    setBusy(false);
  };
  return (
    <Sheet
      title={title}
      onClose={onClose}
      {...(note === undefined ? {} : { note })}
      foot={
        <Button busy={busy} disabled={!optional && text.trim() === ''} onPress={() => void send()}>
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
