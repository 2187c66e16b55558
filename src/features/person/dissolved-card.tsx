import { enterCollective } from '@/api/enter-collective';
import { useMutation } from '@/api/use-mutation';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { RefusalNote } from '@/ui/refusal-note';
import { StatusNote } from '@/ui/status-note';
import { formatInstant } from '@/messages/months';
import { PERSON_MESSAGES as MESSAGES } from '@/messages/person';
import { TakeAlongButton } from './take-along-button';

interface DissolvedCardProps {
  readonly dissolved: {
    readonly collectiveId: string;
    readonly name: string;
    readonly goneAt: string;
    readonly member?: true;
  };
  readonly onRevived: () => void;
}

/** Says that a collective was dissolved: whoever did it takes it back, the others take their words along. */
export function DissolvedCard({ dissolved, onRevived }: DissolvedCardProps) {
  const { collectiveId, name, goneAt, member } = dissolved;
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
        {(member ? MESSAGES.dissolvedMember : MESSAGES.dissolvedText)(formatInstant(goneAt))}
      </StatusNote>
      <RefusalNote refusal={refusal} />
      {member ? (
        <TakeAlongButton />
      ) : (
        <Button tone="quiet" busy={busy} onPress={() => void revive()}>
          {MESSAGES.revive}
        </Button>
      )}
    </Card>
  );
}
