import type { TitleView } from '@core/contract/title';
import { useDraft } from '@/api/use-draft';
import { useSend } from '@/api/use-send';
import { ask } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { RefusalNote } from '@/ui/refusal-note';
import { TITLE_MESSAGES as MESSAGES } from '@/messages/district';

interface UnlinkTitleProps {
  readonly districtId: string;
  readonly title: TitleView;
  readonly onDone: () => void;
}

/** Unties a title from a collective that does not bear it; the reason stays on the phone until it is sent. */
export function UnlinkTitle({ districtId, title, onDone }: UnlinkTitleProps) {
  const { titleId, version: baseVersion } = title;
  const reason = useDraft(`unlink.${titleId}`, '');
  const { send, busy, refusal } = useSend('title.unlink');
  const untie = async (): Promise<void> => {
    const { unlinkText: text, unlink: yes, no } = MESSAGES;
    if (!(await ask({ title: MESSAGES.unlinkAsk(title.collectiveName), text, yes, no }))) return;
    if (!(await send({ districtId, titleId, baseVersion, reason: reason.value }))?.ok) return;
    reason.settle('');
    onDone();
  };
  return (
    <>
      <Field
        label={MESSAGES.reason}
        lines="many"
        max={300}
        value={reason.value}
        onChange={reason.change}
        help={MESSAGES.reasonHelp}
      />
      <RefusalNote refusal={refusal} />
      <Button tone="danger" busy={busy} disabled={reason.value.trim() === ''} onPress={() => void untie()}>
        {MESSAGES.unlink}
      </Button>
    </>
  );
}
