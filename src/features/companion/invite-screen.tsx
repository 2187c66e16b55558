import { useState } from 'react';
import { useQuery } from '@/api/use-query';
import { openPage, usePageParams } from '@/platform/navigate';
import { Empty } from '@/ui/empty';
import { ErrorPanel } from '@/ui/error-panel';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { COMPANION_MESSAGES } from '@/messages/companion';
import { REFUSAL_MESSAGES } from '@/messages/refusals';
import { CandidateList } from './candidate-list';
import { InviteSheet } from './invite-sheet';

/** Invites a colleague as partner or fan. */
export function InviteScreen() {
  const { cardId = '' } = usePageParams();
  const { state, refetch } = useQuery('bond.candidates', { cardId });
  const [seatId, setSeatId] = useState<string | null>(null);
  const candidates = state.kind === 'ready' ? state.value.candidates : [];
  const chosen = candidates.find((one) => one.seatId === seatId);
  const outside = {
    label: COMPANION_MESSAGES.inviteOutside,
    onPress: () => openPage('/packages/card/pages/invite-outside/index', { cardId }),
  };
  return (
    <Screen
      title={COMPANION_MESSAGES.inviteTitle}
      over={
        chosen ? <InviteSheet cardId={cardId} candidate={chosen} onClose={() => setSeatId(null)} /> : null
      }
    >
      {state.kind === 'loading' ? <Skeleton shape="rows" count={4} /> : null}
      {state.kind === 'failed' ? (
        <ErrorPanel text={REFUSAL_MESSAGES[state.refusal.code]} onRetry={() => void refetch()} />
      ) : null}
      {state.kind === 'ready' && candidates.length === 0 ? (
        <Empty drawing="people" text={COMPANION_MESSAGES.noCandidate} action={outside} />
      ) : null}
      {candidates.length > 0 ? <CandidateList candidates={candidates} onChoose={setSeatId} /> : null}
    </Screen>
  );
}
