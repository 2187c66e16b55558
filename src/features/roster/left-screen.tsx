import type { RosterEntry } from '@core/contract/roster';
import { useMutation } from '@/api/use-mutation';
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

/** Shows a person who left; the record is retained and can be restored. */
export function LeftScreen({ collectiveId, entry, onChanged }: LeftScreenProps) {
  const { mutate, busy, refusal } = useMutation('roster.restore');
  const restore = async (): Promise<void> => {
    const result = await mutate({ collectiveId, seatId: entry.seatId });
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
