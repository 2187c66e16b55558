import { useEffect, useState } from 'react';
import type { TodayView } from '@core/contract/today';
import { loadCurrentCollective, saveCurrentCollective } from '@/api/current-collective';
import { useQuery, useRefetchOnShow } from '@/api/use-query';
import type { QueryResult } from '@/api/use-query';
import { useKeyCheck } from '@/api/use-key-check';
import { openPage } from '@/platform/navigate';
import { VOTE_PAGE } from './tasks';

export interface Today extends QueryResult<TodayView | null> {
  /** Switches to another of the person's collectives. */
  readonly choose: (collectiveId: string) => void;
}

/** The warning about replaced keys is part of the vote page. */
const openVotePage = (collectiveId: string): void => openPage(VOTE_PAGE, { collectiveId });

/** Loads the home of the last chosen collective; refetches whenever the page is shown. */
export const useToday = (): Today => {
  const [collectiveId, choose] = useState(() => loadCurrentCollective()?.collectiveId);
  const query = useQuery('today.open', collectiveId === undefined ? {} : { collectiveId });
  const { state, refetch } = query;
  const gone = state.kind === 'failed' && state.refusal.code === 'not-found';

  useEffect(() => {
    if (state.kind === 'ready' && state.value) saveCurrentCollective(state.value);
  }, [state]);
  useKeyCheck(state.kind === 'ready' ? state.value?.collective.collectiveId : undefined, openVotePage);
  // The place kept on this phone may be one the person has left.
  useEffect(() => {
    if (gone) choose(undefined);
  }, [gone]);
  // The first show happens while the first call is still running.
  useRefetchOnShow({ state, refetch });
  return { ...query, choose };
};
