import type { CollectiveView } from '@core/contract/collective';
import { useMutation } from '@/api/use-mutation';
import { restartAt } from '@/platform/navigate';
import { ask, toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { PageHead } from '@/ui/page-head';
import { RefusalNote } from '@/ui/refusal-note';
import { Screen } from '@/ui/screen';
import { Stack } from '@/ui/stack';
import { StatusNote } from '@/ui/status-note';
import { COLLECTIVE_MESSAGES as MESSAGES } from '@/messages/collective';

/** Asks the member whom the 号长 chose whether they take over. */
export function AnswerHandOver({ collective }: { readonly collective: CollectiveView }) {
  const { collectiveId, name, leaderName } = collective;
  const acceptance = useMutation('collective.acceptHandOver');
  const refusing = useMutation('collective.declineHandOver');
  const accept = async (): Promise<void> => {
    const result = await acceptance.mutate({ collectiveId });
    if (!result?.ok) return;
    toast(MESSAGES.offerAccepted);
    restartAt('/pages/team/index');
  };
  const decline = async (): Promise<void> => {
    const sure = await ask({
      title: MESSAGES.offerDeclineAsk,
      text: MESSAGES.offerDeclineText(leaderName),
      yes: MESSAGES.offerDecline,
      no: MESSAGES.transferNo,
    });
    if (!sure) return;
    const result = await refusing.mutate({ collectiveId });
    if (!result?.ok) return;
    toast(MESSAGES.offerDeclined);
    restartAt('/pages/today/index');
  };
  return (
    <Screen
      title={MESSAGES.offerTitle}
      bar={
        <Stack gap="tight">
          <Button busy={acceptance.busy} onPress={() => void accept()}>
            {MESSAGES.offerAccept}
          </Button>
          <Button tone="plain" busy={refusing.busy} onPress={() => void decline()}>
            {MESSAGES.offerDecline}
          </Button>
        </Stack>
      }
    >
      <PageHead over={name} title={MESSAGES.offerHead(leaderName)} note={MESSAGES.offerNote} />
      <StatusNote>{MESSAGES.offerText(leaderName)}</StatusNote>
      <RefusalNote refusal={acceptance.refusal ?? refusing.refusal} />
    </Screen>
  );
}
