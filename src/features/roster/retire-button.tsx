import type { RosterEntry } from '@core/contract/roster';
import { useMutation } from '@/api/use-mutation';
import { ask } from '@/platform/toast';
import { Button } from '@/ui/button';
import { RefusalNote } from '@/ui/refusal-note';
import { StatusNote } from '@/ui/status-note';
import { MEMBER_MESSAGES as MESSAGES } from '@/messages/roster';

interface RetireButtonProps {
  readonly collectiveId: string;
  readonly entry: RosterEntry;
  readonly onRetired: () => void;
}

/** Marks a member as left after a confirmation; nothing is deleted. */
export function RetireButton({ collectiveId, entry, onRetired }: RetireButtonProps) {
  const { mutate, busy, refusal } = useMutation('roster.retire');
  const retire = async (): Promise<void> => {
    const { name, seatId } = entry;
    const sure = await ask({
      title: MESSAGES.retireAsk(name),
      text: MESSAGES.retireText(name),
      yes: MESSAGES.retireYes,
      no: MESSAGES.retireNo,
    });
    if (!sure) return;
    const result = await mutate({ collectiveId, seatId });
    if (result?.ok) onRetired();
  };
  if (entry.leader) return <StatusNote>{MESSAGES.leaderStays}</StatusNote>;
  return (
    <>
      <RefusalNote refusal={refusal} />
      <Button tone="danger" busy={busy} onPress={() => void retire()}>
        {MESSAGES.retire}
      </Button>
    </>
  );
}
