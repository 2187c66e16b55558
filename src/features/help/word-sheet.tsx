import { useState } from 'react';
import type { Refusal } from '@core/contract/result';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { RefusalNote } from '@/ui/refusal-note';
import { Sheet } from '@/ui/sheet';

interface WordSheetProps {
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
  const [text, setText] = useState(begin);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const send = async (): Promise<void> => {
    setBusy(true);
    setRefusal(await onSend(text));
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
        onChange={setText}
        lines={max > 60 ? 'many' : 'one'}
        max={max}
        {...(placeholder === undefined ? {} : { placeholder })}
      />
      <RefusalNote refusal={refusal} />
    </Sheet>
  );
}
