import type { SeatView } from '@core/contract/collective';
import { dropPlace } from '@/api/place';
import { useSend } from '@/api/use-send';
import { restartAt } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { RefusalNote } from '@/ui/refusal-note';
import { StatusNote } from '@/ui/status-note';
import { PERSON_MESSAGES as MESSAGES } from '@/messages/person';

/** The way out, in two taps; the second says what goes and what stays. */
export function LeaveButton({ seat }: { readonly seat: SeatView }) {
  const { send, busy, refusal } = useSend('person.leave');
  const leave = async (): Promise<void> => {
    const { collectiveId, seatId, collectiveName } = seat;
    const sure = await ask({
      title: MESSAGES.leaveAsk(collectiveName),
      text: MESSAGES.leaveText,
      yes: MESSAGES.leaveYes,
      no: MESSAGES.leaveNo,
    });
    if (!sure) return;
    const result = await send({ collectiveId, seatId });
    if (!result?.ok) return;
    dropPlace();
    toast(MESSAGES.left);
    restartAt('/pages/today/index');
  };
  if (seat.leader) return <StatusNote>{MESSAGES.leaderStays}</StatusNote>;
  return (
    <>
      <RefusalNote refusal={refusal} />
      <Button tone="danger" busy={busy} onPress={() => void leave()}>
        {MESSAGES.leave}
      </Button>
    </>
  );
}
