import { useState } from 'react';
import type { NodeView } from '@core/contract/growth-card';
import { QUOTE_MAX } from '@core/domain/quote';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { RefusalNote } from '@/ui/refusal-note';
import { Sheet } from '@/ui/sheet';
import { SwitchRow } from '@/ui/switch-row';
import { QUOTE_MESSAGES } from '@/messages/quote';

interface QuoteSheetProps {
  readonly nodeId: string;
  readonly replace: (node: NodeView) => void;
  readonly onClose: () => void;
}

/** Writes one quote; only its author decides whether it may be shown on the wall. */
export function QuoteSheet({ nodeId, replace, onClose }: QuoteSheetProps) {
  const draft = useDraft(`quote.${nodeId}`, '');
  const [wallConsent, setWallConsent] = useState(false);
  const [missing, setMissing] = useState(false);
  const { mutate, busy, refusal } = useMutation('quote.add');
  const add = async (): Promise<void> => {
    const text = draft.value.trim();
    if (text === '') return setMissing(true);
    const result = await mutate({ nodeId, text, wallConsent });
    if (!result?.ok) return;
    replace(result.value);
    draft.discard('');
    toast(QUOTE_MESSAGES.sent);
    onClose();
  };
  return (
    <Sheet
      title={QUOTE_MESSAGES.sheetTitle}
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={() => void add()}>
          {QUOTE_MESSAGES.send}
        </Button>
      }
    >
      <RefusalNote refusal={refusal} />
      <Field
        label={QUOTE_MESSAGES.field}
        value={draft.value}
        max={QUOTE_MAX}
        placeholder={QUOTE_MESSAGES.placeholder}
        error={missing && draft.value.trim() === '' ? QUOTE_MESSAGES.missing : undefined}
        onChange={draft.change}
      />
      <SwitchRow
        label={QUOTE_MESSAGES.consent}
        help={QUOTE_MESSAGES.consentHelp}
        on={wallConsent}
        onChange={setWallConsent}
      />
    </Sheet>
  );
}
