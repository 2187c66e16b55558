import { useCodeEntry } from '@/api/use-code-entry';
import { enterCollective } from '@/api/enter-collective';
import { useMutation } from '@/api/use-mutation';
import { replaceLink, restartAt, usePageParams } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { CodeField } from '@/ui/code-field';
import { CodeLookButton } from '@/ui/code-look-button';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { StatusNote } from '@/ui/status-note';
import { SEAT_TAKE_MESSAGES as MESSAGES } from '@/messages/seat-move';

/** Takes a seat over with the code of the person's old account. */
export function SeatTakeScreen() {
  const { code: brought } = usePageParams();
  const entry = useCodeEntry(['seat'], replaceLink, { brought });
  const { mutate, busy, refusal } = useMutation('seatMove.take');
  const { found, inspecting } = entry;
  const take = async (code: string): Promise<void> => {
    const result = await mutate({ code });
    if (!result?.ok) return;
    await enterCollective(result.value.collectiveId);
    toast(found?.claim ? MESSAGES.claimed : MESSAGES.taken);
    restartAt('/pages/today/index');
  };
  return (
    <Screen
      title={MESSAGES.title}
      bar={
        found ? (
          <Button icon="check" busy={busy} onPress={() => void take(found.code)}>
            {MESSAGES.take}
          </Button>
        ) : inspecting ? null : (
          <CodeLookButton typed={entry.typed} looking={entry.looking} onLook={() => void entry.look()}>
            {MESSAGES.look}
          </CodeLookButton>
        )
      }
    >
      {inspecting && !found ? <Skeleton count={2} /> : null}
      {found ? (
        <>
          <PageHead
            over={found.claim ? MESSAGES.claimOver : MESSAGES.over}
            title={MESSAGES.head(found.name)}
            note={found.collectiveName}
          />
          <StatusNote>{found.claim ? MESSAGES.claimNote : MESSAGES.note}</StatusNote>
          <StatusNote tone="amber">{MESSAGES.warn}</StatusNote>
        </>
      ) : inspecting ? null : (
        <Card>
          <CodeField typed={entry.typed} onType={entry.type} problem={entry.problem} />
        </Card>
      )}
      {refusal?.code === 'invitation-invalid' ? (
        <StatusNote tone="amber">{MESSAGES.gone}</StatusNote>
      ) : (
        <RefusalNote refusal={refusal ?? entry.refusal} />
      )}
    </Screen>
  );
}
