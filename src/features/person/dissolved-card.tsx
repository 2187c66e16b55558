import { enterCollective } from '@/api/enter-collective';
import { useMutation } from '@/api/use-mutation';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { RefusalNote } from '@/ui/refusal-note';
import { StatusNote } from '@/ui/status-note';
import { formatInstant } from '@/messages/months';
import { PERSON_MESSAGES as MESSAGES } from '@/messages/person';

interface DissolvedCardProps {
  readonly dissolved: { readonly collectiveId: string; readonly name: string; readonly goneAt: string };
  readonly onRevived: () => void;
}

/** Takes a dissolved collective back. */
export function DissolvedCard({ dissolved, onRevived }: DissolvedCardProps) {
  const { collectiveId, name, goneAt } = dissolved;
  const { mutate, busy, refusal } = useMutation('collective.revive');
  const revive = async (): Promise<void> => {
    if (!(await mutate({ collectiveId }))?.ok) return;
    await enterCollective(collectiveId);
    toast(MESSAGES.revived);
    onRevived();
  };
  return (
    <Card>
      <StatusNote tone="amber" title={MESSAGES.dissolvedTitle(name)}>
        {MESSAGES.dissolvedText(formatInstant(goneAt))}
      </StatusNote>
      <RefusalNote refusal={refusal} />
      <Button tone="quiet" busy={busy} onPress={() => void revive()}>
        {MESSAGES.revive}
      </Button>
    </Card>
  );
}
