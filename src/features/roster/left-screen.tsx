import type { RosterEntry } from '@core/contract/roster';
import { useSend } from '@/api/use-send';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { StatusNote } from '@/ui/status-note';
import { Screen } from '@/ui/screen';
import { Stack } from '@/ui/stack';
import { MEMBER_MESSAGES as MESSAGES, ROSTER_MESSAGES } from '@/messages/roster';

interface LeftScreenProps {
  readonly collectiveId: string;
  readonly entry: RosterEntry;
  readonly onChanged: () => void;
}

/** Somebody who left: hidden, kept, and one tap from being back. */
export function LeftScreen({ collectiveId, entry, onChanged }: LeftScreenProps) {
  const { send, busy, refusal } = useSend('roster.restore');
  const restore = async (): Promise<void> => {
    const result = await send({ collectiveId, seatId: entry.seatId });
    if (!result?.ok) return;
    toast(MESSAGES.restored(entry.name));
    onChanged();
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        <Button busy={busy} icon="refresh" onPress={() => void restore()}>
          {MESSAGES.restore}
        </Button>
      }
    >
      <Stack>
        <PageHead over={ROSTER_MESSAGES.left} title={entry.name} note={entry.post} />
        <StatusNote tone="good">{MESSAGES.retired}</StatusNote>
        <StatusNote>{MESSAGES.rejoin}</StatusNote>
        <RefusalNote refusal={refusal} />
      </Stack>
    </Screen>
  );
}
