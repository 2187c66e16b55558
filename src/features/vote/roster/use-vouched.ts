import { useEffect, useState } from 'react';
import type { VoteView } from '@core/contract/vote';
import { vouchedSteps } from '@core/voting/vouch';
import { run } from '../client/scheduler';
import { deviceScheduler } from '../device/device';

/** Finds the voters reachable from the caller through verified vouches; recomputed when a vouch is added. */
export function useVouchedVoters(vote: VoteView): ReadonlySet<number> {
  const [reached, setReached] = useState<ReadonlySet<number>>(new Set());
  const own = vote.own?.no ?? 0;
  const signatures = vote.roster.map(({ vouches }) => vouches.map(({ sig }) => sig).join()).join('|');
  useEffect(() => {
    let isCancelled = false;
    void run(vouchedSteps(vote, own), deviceScheduler).then((found) => {
      if (!isCancelled) setReached(new Set(found));
    });
    return () => {
      isCancelled = true;
    };
    // the signatures identify the vote's vouches: the vote itself is a new object after every fetch
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [signatures, own, vote.nonce]);
  return reached;
}
