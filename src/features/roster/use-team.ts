import { useCallback, useEffect, useRef, useState } from 'react';
import type { CollectiveView } from '@core/contract/collective';
import type { OutputOf } from '@core/contract/procedures';
import type { Refusal } from '@core/contract/result';
import { call } from '@/api/call';
import { enterCollective } from '@/api/enter-collective';
import { checkMembership } from '@/api/check-membership';
import { loadCurrentCollective } from '@/api/current-collective';
import { usePageShow } from '@/platform/lifecycle';

export type TeamRoster = OutputOf<'roster.list'>;

/** What the tab shows: the roster, the supporter view, or the start screen without a collective. */
export type Team =
  | { readonly kind: 'roster'; readonly roster: TeamRoster }
  | { readonly kind: 'supporter'; readonly collective: CollectiveView }
  | { readonly kind: 'nowhere' };

export type TeamState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly refusal: Refusal }
  | { readonly kind: 'ready'; readonly value: Team };

const ready = (value: Team): TeamState => ({ kind: 'ready', value });
const failed = (refusal: Refusal): TeamState => ({ kind: 'failed', refusal });

/** Loads the team of the current collective with one call; determines the collective first when none is stored. */
const readTeam = async (withLeft: boolean): Promise<TeamState> => {
  const current = loadCurrentCollective();
  if (!current) {
    const entered = await enterCollective();
    if (!entered.ok) return failed(entered);
    return entered.value ? readTeam(withLeft) : ready({ kind: 'nowhere' });
  }
  const { collectiveId } = current;
  const listed = await call('roster.list', withLeft ? { collectiveId, withLeft } : { collectiveId });
  if (listed.ok) return ready({ kind: 'roster', roster: listed.value });
  if (listed.code === 'not-allowed') {
    const described = await call('collective.describe', { collectiveId });
    return described.ok ? ready({ kind: 'supporter', collective: described.value }) : failed(described);
  }
  if (listed.code === 'not-found') void checkMembership();
  return failed(listed);
};

/** Loads the team each time the tab is shown; the previous value stays until the new one arrives. */
export const useTeam = (withLeft: boolean): { state: TeamState; refetch: () => Promise<void> } => {
  const [state, setState] = useState<TeamState>({ kind: 'loading' });
  const turn = useRef(0);
  const refetch = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const next = await readTeam(withLeft);
    if (mine !== turn.current) return;
    setState((now) => (next.kind === 'failed' && now.kind === 'ready' ? now : next));
  }, [withLeft]);
  usePageShow(() => void refetch());
  // The first show already loads the team: here only a later change of `withLeft` loads again.
  const seen = useRef(refetch);
  useEffect(() => {
    if (seen.current === refetch) return;
    seen.current = refetch;
    void refetch();
  }, [refetch]);
  return { state, refetch };
};
