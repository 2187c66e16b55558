import type { TitleView } from '@core/contract/title';
import { useDraft } from '@/api/use-draft';
import { useMutation } from '@/api/use-mutation';
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

/** Unlinks a title from the wrong collective; the reason is saved on the device until it is sent. */
export function UnlinkTitle({ districtId, title, onDone }: UnlinkTitleProps) {
  const { titleId, version: baseVersion } = title;
  const reason = useDraft(`unlink.${titleId}`, '');
  const { mutate, busy, refusal } = useMutation('title.unlink');
  const untie = async (): Promise<void> => {
    const { unlinkText: text, unlink: yes, no } = MESSAGES;
    if (!(await ask({ title: MESSAGES.unlinkAsk(title.collectiveName), text, yes, no }))) return;
    if (!(await mutate({ districtId, titleId, baseVersion, reason: reason.value }))?.ok) return;
    reason.discard('');
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
