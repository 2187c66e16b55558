import { useState } from 'react';
import type { CandidateView } from '@core/contract/companion';
import { useMutation } from '@/api/use-mutation';
import { goBack } from '@/platform/navigate';
import { toast } from '@/platform/toast';
import { Button } from '@/ui/button';
import { RefusalNote } from '@/ui/refusal-note';
import { Sheet } from '@/ui/sheet';
import { COMPANION_MESSAGES } from '@/messages/companion';
import { firstRole } from './bond-role';
import { RoleFields } from './role-fields';

interface InviteSheetProps {
  readonly cardId: string;
  readonly candidate: CandidateView;
  readonly onClose: () => void;
}

/** Chooses the kind and role for one invitation and sends it. */
export function InviteSheet({ cardId, candidate, onClose }: InviteSheetProps) {
  const { mutate, busy, refusal } = useMutation('bond.invite');
  const [as, setAs] = useState(firstRole(candidate.kind === 'member' ? 'partner' : 'fan'));
  const invite = async (): Promise<void> => {
    const result = await mutate({ cardId, seatId: candidate.seatId, as });
    if (!result?.ok) return;
    toast(COMPANION_MESSAGES.sent(candidate.name));
    goBack();
  };
  return (
    <Sheet
      title={COMPANION_MESSAGES.askAs(candidate.name)}
      onClose={onClose}
      foot={
        <Button busy={busy} onPress={() => void invite()}>
          {COMPANION_MESSAGES.send}
        </Button>
      }
    >
      <RefusalNote refusal={refusal} />
      <RoleFields value={as} onChange={setAs} />
    </Sheet>
  );
}
