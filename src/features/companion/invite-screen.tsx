import { useState } from 'react';
import { useCall } from '@/api/use-call';
import { openPage, useQuery } from '@/platform/navigate';
import { Empty } from '@/ui/empty';
import { ErrorPanel } from '@/ui/error-panel';
import { Screen } from '@/ui/screen';
import { Skeleton } from '@/ui/skeleton';
import { COMPANION_WORDS } from '@/words/companion';
import { REFUSAL_WORDS } from '@/words/refusals';
import { CandidateList } from './candidate-list';
import { InviteSheet } from './invite-sheet';

/** Asks a colleague to be partner or fan. */
export function InviteScreen() {
  const { cardId = '' } = useQuery();
  const { state, reload } = useCall('bond.candidates', { cardId });
  const [seatId, setSeatId] = useState<string | null>(null);
  const candidates = state.kind === 'ready' ? state.value.candidates : [];
  const chosen = candidates.find((one) => one.seatId === seatId);
  const outside = {
    words: COMPANION_WORDS.inviteOutside,
    onPress: () => openPage('/packages/card/pages/invite-outside/index', { cardId }),
  };
  return (
    <Screen
      title={COMPANION_WORDS.inviteTitle}
      over={
        chosen ? <InviteSheet cardId={cardId} candidate={chosen} onClose={() => setSeatId(null)} /> : null
      }
    >
      {state.kind === 'loading' ? <Skeleton shape="rows" count={4} /> : null}
      {state.kind === 'failed' ? (
        <ErrorPanel text={REFUSAL_WORDS[state.refusal.code]} onRetry={() => void reload()} />
      ) : null}
      {state.kind === 'ready' && candidates.length === 0 ? (
        <Empty drawing="people" text={COMPANION_WORDS.noCandidate} action={outside} />
      ) : null}
      {candidates.length > 0 ? <CandidateList candidates={candidates} onChoose={setSeatId} /> : null}
    </Screen>
  );
}
