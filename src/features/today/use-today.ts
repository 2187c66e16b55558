import { useEffect, useState } from 'react';
import type { TodayView } from '@core/contract/today';
import { findPlace, keepPlace } from '@/api/place';
import { useCall, useFreshWhenShown } from '@/api/use-call';
import type { Call } from '@/api/use-call';
import { useOwnKeys } from '@/api/use-own-keys';
import { openPage } from '@/platform/navigate';
import { VOTE_PAGE } from './tasks';

export interface Today extends Call<TodayView | null> {
  /** Shows another of the caller's collectives. */
  readonly choose: (collectiveId: string) => void;
}

/** The red page stands in the vote's room. */
const openVoteRoom = (collectiveId: string): void => openPage(VOTE_PAGE, { collectiveId });

/** Opens the home of the collective chosen last; one call, again whenever the page comes back into sight. */
export const useToday = (): Today => {
  const [collectiveId, choose] = useState(() => findPlace()?.collectiveId);
  const call = useCall('today.open', collectiveId === undefined ? {} : { collectiveId });
  const { state, reload } = call;
  const gone = state.kind === 'failed' && state.refusal.code === 'not-found';

  useEffect(() => {
    if (state.kind === 'ready' && state.value)
      keepPlace({
        collectiveId: state.value.collective.collectiveId,
        cardId: state.value.own?.cardId ?? null,
      });
  }, [state]);
  useOwnKeys(state.kind === 'ready' ? state.value?.collective.collectiveId : undefined, openVoteRoom);
  // The place kept on this phone may be one the person has left.
  useEffect(() => {
    if (gone) choose(undefined);
  }, [gone]);
  // The first show comes while the first call is still under way.
  useFreshWhenShown({ state, reload });
  return { ...call, choose };
};
