import { useState } from 'react';
import { ECHO_KINDS } from '@core/domain/timeline';
import type { EchoKind, Feedback } from '@core/domain/timeline';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { Field } from '@/ui/field';
import { RefusalNote } from '@/ui/refusal-note';
import { Sheet } from '@/ui/sheet';
import { ECHO_LABELS, TIMELINE_MESSAGES } from '@/messages/timeline';
import { formatMissing } from '@/messages/ui';
import type { OpenedNode } from './opened-node';

interface EchoSheetProps {
  readonly opened: OpenedNode;
  readonly word: Feedback;
  readonly onClose: () => void;
}

/** The owner's answer to advice or support: 已落实, or a reply. */
export function EchoSheet({ opened, word, onClose }: EchoSheetProps) {
  const [kind, setKind] = useState<EchoKind | null>(null);
  const [missing, setMissing] = useState(false);
  const draft = useDraft(`echo.${word.id}`, '');
  const { mutate, busy, refusal } = useMutation('node.echo');
  const answer = async (): Promise<void> => {
    const text = draft.value.trim();
    if (kind === null || (kind === 'reply' && text === '')) return setMissing(true);
    const result = await mutate({ nodeId: opened.node.nodeId, wordId: word.id, kind, text });
    if (!result?.ok) return;
    opened.replace(result.value);
    draft.discard('');
    toast(TIMELINE_MESSAGES.echoSent);
    onClose();
  };
  return (
    <Sheet
      title={TIMELINE_MESSAGES.echoTitle(word.name)}
      note={word.text}
      onClose={onClose}
      foot={
        <Button
          busy={busy}
          missing={formatMissing({ [TIMELINE_MESSAGES.echoKind]: kind === null })}
          onPress={() => void answer()}
        >
          {TIMELINE_MESSAGES.echoSend}
        </Button>
      }
    >
      <RefusalNote refusal={refusal} />
      <Choice
        label={TIMELINE_MESSAGES.echoKind}
        options={ECHO_KINDS.map((value) => ({ value, label: ECHO_LABELS[value] }))}
        value={kind}
        onChange={setKind}
      />
      <Field
        label={TIMELINE_MESSAGES.echoText}
        lines="many"
        max={200}
        value={draft.value}
        placeholder={TIMELINE_MESSAGES.echoPlaceholder[kind ?? 'reply']}
        error={
          missing && kind === 'reply' && draft.value.trim() === '' ? TIMELINE_MESSAGES.echoMissing : undefined
        }
        onChange={draft.change}
      />
    </Sheet>
  );
}
