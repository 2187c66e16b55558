import { useCallback, useEffect, useRef, useState } from 'react';
import type { CollectiveView } from '@core/contract/collective';
import type { OutputOf } from '@core/contract/procedures';
import type { Refusal } from '@core/contract/result';
import { call } from '@/api/call';
import { enterPlace } from '@/api/enter-place';
import { dropPlace, findPlace } from '@/api/place';
import { useShown } from '@/platform/lifecycle';

export type TeamRoster = OutputOf<'roster.list'>;

/** What the tab shows: the roster, a supporter's face, or the doors for somebody without a place. */
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

/** Reads the team of a remembered place with one call; finds the place first on a new phone or after leaving. */
const readTeam = async (withLeft: boolean): Promise<TeamState> => {
  const place = findPlace();
  if (!place) {
    const entered = await enterPlace();
    if (!entered.ok) return failed(entered);
    return entered.value ? readTeam(withLeft) : ready({ kind: 'nowhere' });
  }
  const { collectiveId } = place;
  const listed = await call('roster.list', withLeft ? { collectiveId, withLeft } : { collectiveId });
  if (listed.ok) return ready({ kind: 'roster', roster: listed.value });
  if (listed.code === 'not-allowed') {
    const described = await call('collective.describe', { collectiveId });
    return described.ok ? ready({ kind: 'supporter', collective: described.value }) : failed(described);
  }
  if (listed.code !== 'not-found') return failed(listed);
  dropPlace();
  return readTeam(withLeft);
};

/** Follows the team each time the tab is seen; what is shown stays until the newer answer is there. */
export const useTeam = (withLeft: boolean): { state: TeamState; reload: () => Promise<void> } => {
  const [state, setState] = useState<TeamState>({ kind: 'loading' });
  const turn = useRef(0);
  const reload = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    const next = await readTeam(withLeft);
    if (mine !== turn.current) return;
    setState((now) => (next.kind === 'failed' && now.kind === 'ready' ? now : next));
  }, [withLeft]);
  useShown(() => void reload());
  // The first sight of the tab is a showing too: only a later change of `withLeft` reads anew here.
  const seen = useRef(reload);
  useEffect(() => {
    if (seen.current === reload) return;
    seen.current = reload;
    void reload();
  }, [reload]);
  return { state, reload };
};
