import { useState } from 'react';
import type { SeatView } from '@core/contract/collective';
import type { Refusal } from '@core/contract/result';
import { call } from '@/api/call';
import { sendPicture } from '@/api/send-picture';
import { useQuery } from '@/api/use-query';
import type { PickedPicture } from '@/platform/picked-picture';
import { ask, toast } from '@/platform/toast';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { AvatarPicker } from '@/ui/avatar-picker';
import { LoadFailure } from '@/ui/load-failure';
import { RefusalNote } from '@/ui/refusal-note';
import { StatusNote } from '@/ui/status-note';
import { PICTURE_MESSAGES } from '@/messages/picture';
import { PORTRAIT_STATE_LABELS, PORTRAIT_MESSAGES as MESSAGES } from '@/messages/portrait';

/** Sets or removes one's portrait; only its owner sees it until moderation passes. */
export function PortraitSection({ seat }: { readonly seat: SeatView }) {
  const { collectiveId, name } = seat;
  const { state, refetch } = useQuery('portrait.show', { collectiveId });
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const portrait = state.kind === 'ready' ? state.value.portrait : null;
  const setPortrait = async (pictureId: string | null, message: string): Promise<void> => {
    const result = await call('portrait.choose', { collectiveId, pictureId });
    if (!result.ok) return setRefusal(result);
    toast(message);
    await refetch();
  };
  const send = async (picked: PickedPicture): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const sent = await sendPicture(collectiveId, 'portrait', picked, () => undefined);
    if (sent.ok) await setPortrait(sent.value.pictureId, MESSAGES.done);
    else setRefusal(sent);
    setBusy(false);
  };
  const remove = async (): Promise<void> => {
    const { removeAsk: title, removeText: text, removeYes: yes, removeNo: no } = MESSAGES;
    if (await ask({ title, text, yes, no })) await setPortrait(null, MESSAGES.removed);
  };
  const stateLabel = portrait ? PORTRAIT_STATE_LABELS[portrait.state] : '';
  return (
    <Card
      title={MESSAGES.title}
      note={MESSAGES.note}
      aside={<Avatar name={name} size="large" pictureUrl={portrait?.url} />}
    >
      {stateLabel ? <StatusNote tone="amber">{stateLabel}</StatusNote> : null}
      <LoadFailure state={state} onRetry={() => void refetch()} />
      <RefusalNote refusal={refusal} />
      <AvatarPicker
        label={MESSAGES.choose}
        busy={busy}
        onPicked={(picked) => void send(picked)}
        onUnreadable={(problem) => toast(PICTURE_MESSAGES.problem[problem])}
      />
      {portrait ? (
        <Button tone="plain" disabled={busy} onPress={() => void remove()}>
          {MESSAGES.remove}
        </Button>
      ) : null}
    </Card>
  );
}
