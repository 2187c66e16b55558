import { useEffect, useState } from 'react';
import type { RoundView } from '@core/contract/vote';
import { vouchedSteps } from '@core/voting/vouch';
import { run } from './client/pace';
import { phonePace } from './phone';

/** Whom signed words lead to from this phone; checked here, in slices, and again when a word is added. */
export function useVouched(round: RoundView): ReadonlySet<number> {
  const [reached, setReached] = useState<ReadonlySet<number>>(new Set());
  const own = round.own?.no ?? 0;
  const words = round.roster.map(({ vouches }) => vouches.map(({ sig }) => sig).join()).join('|');
  useEffect(() => {
    let left = false;
    void run(vouchedSteps(round, own), phonePace).then((found) => {
      if (!left) setReached(new Set(found));
    });
    return () => {
      left = true;
    };
    // the words stand for the round: it is a new object at every look
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [words, own, round.nonce]);
  return reached;
}
