import type { SeatView } from '@core/contract/collective';
import { clearCurrentCollective } from '@/api/current-collective';
import { useMutation } from '@/api/use-mutation';
import { restartAt } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { RefusalNote } from '@/ui/refusal-note';
import { Stack } from '@/ui/stack';
import { StatusNote } from '@/ui/status-note';
import { PERSON_MESSAGES as MESSAGES } from '@/messages/person';
import { TakeAlongButton } from './take-along-button';

/** Leaves the collective after a confirmation that says what is deleted and what stays. */
export function LeaveButton({ seat }: { readonly seat: SeatView }) {
  const { mutate, busy, refusal } = useMutation('person.leave');
  const leave = async (): Promise<void> => {
    const { collectiveId, seatId, collectiveName } = seat;
    const sure = await ask({
      title: MESSAGES.leaveAsk(collectiveName),
      text: MESSAGES.leaveText,
      yes: MESSAGES.leaveYes,
      no: MESSAGES.leaveNo,
    });
    if (!sure) return;
    const result = await mutate({ collectiveId, seatId });
    if (!result?.ok) return;
    clearCurrentCollective();
    toast(MESSAGES.left);
    restartAt('/pages/today/index');
  };
  if (seat.leader) return <StatusNote>{MESSAGES.leaderStays}</StatusNote>;
  return (
    <Stack>
      <RefusalNote refusal={refusal} />
      <TakeAlongButton />
      <Button tone="danger" busy={busy} onPress={() => void leave()}>
        {MESSAGES.leave}
      </Button>
    </Stack>
  );
}
