import { useState } from 'react';
import type { SeatView } from '@core/contract/collective';
import type { Refusal } from '@core/contract/result';
import { call } from '@/api/call';
import { sendPicture } from '@/api/send-picture';
import { useCall } from '@/api/use-call';
import type { PickedPicture } from '@/platform/picked-picture';
import { ask, toast } from '@/platform/toast';
import { Avatar } from '@/ui/avatar';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FacePick } from '@/ui/face-pick';
import { RefusalNote } from '@/ui/refusal-note';
import { StatusNote } from '@/ui/status-note';
import { PORTRAIT_STATE_LABELS, PORTRAIT_MESSAGES as MESSAGES } from '@/messages/portrait';

/** A picture beside one's own name: chosen, seen by oneself alone until it passed, taken away again. */
export function PortraitPart({ seat }: { readonly seat: SeatView }) {
  const { collectiveId, name } = seat;
  const { state, reload } = useCall('portrait.show', { collectiveId });
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const portrait = state.kind === 'ready' ? state.value.portrait : null;
  const hang = async (pictureId: string | null, said: string): Promise<void> => {
    const result = await call('portrait.choose', { collectiveId, pictureId });
    if (!result.ok) return setRefusal(result);
    toast(said);
    await reload();
  };
  const send = async (picked: PickedPicture): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const sent = await sendPicture(collectiveId, 'portrait', picked, () => undefined);
    if (sent.ok) await hang(sent.value.pictureId, MESSAGES.done);
    else setRefusal(sent);
    setBusy(false);
  };
  const remove = async (): Promise<void> => {
    const { removeAsk: title, removeText: text, removeYes: yes, removeNo: no } = MESSAGES;
    if (await ask({ title, text, yes, no })) await hang(null, MESSAGES.removed);
  };
  const words = portrait ? PORTRAIT_STATE_LABELS[portrait.state] : '';
  return (
    <Card
      title={MESSAGES.title}
      note={MESSAGES.note}
      aside={<Avatar name={name} size="large" face={portrait?.url} />}
    >
      {words ? <StatusNote tone="amber">{words}</StatusNote> : null}
      <RefusalNote refusal={refusal} />
      <FacePick
        words={MESSAGES.choose}
        busy={busy}
        onPicked={(picked) => void send(picked)}
        onUnreadable={() => toast(MESSAGES.unreadable)}
      />
      {portrait ? (
        <Button tone="plain" disabled={busy} onPress={() => void remove()}>
          {MESSAGES.remove}
        </Button>
      ) : null}
    </Card>
  );
}
