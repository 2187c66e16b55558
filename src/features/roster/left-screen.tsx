import type { RosterEntry } from '@core/contract/roster';
import { useSend } from '@/api/use-send';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { StatusNote } from '@/ui/status-note';
import { Screen } from '@/ui/screen';
import { Stack } from '@/ui/stack';
import { MEMBER_WORDS as WORDS, ROSTER_WORDS } from '@/words/roster';

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
    toast(WORDS.restored(entry.name));
    onChanged();
  };
  return (
    <Screen
      title={WORDS.title}
      bar={
        <Button busy={busy} icon="refresh" onPress={() => void restore()}>
          {WORDS.restore}
        </Button>
      }
    >
      <Stack>
        <PageHead over={ROSTER_WORDS.left} title={entry.name} note={entry.post} />
        <StatusNote tone="good">{WORDS.retired}</StatusNote>
        <StatusNote>{WORDS.rejoin}</StatusNote>
        <RefusalNote refusal={refusal} />
      </Stack>
    </Screen>
  );
}
