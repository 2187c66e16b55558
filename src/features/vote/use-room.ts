import { useCallback, useEffect, useRef, useState } from 'react';
import type { Refusal } from '@core/contract/result';
import type { RoundBrief, RoundView } from '@core/contract/vote';
import { isRunning } from '@core/domain/vote-state';
import { useShown } from '@/platform/lifecycle';
import { Refused } from './client/door';
import { ask } from './client/door';
import { findKeys } from './client/kept-keys';
import { settleKeys } from './client/phone-keys';
import type { PhoneKeys } from './client/kept-keys';
import type { KeyState } from './client/phone-keys';
import { phoneCall, phoneChance } from './phone';
import { phoneShelf } from '@/api/phone-shelf';

export interface Room {
  readonly collectiveId: string;
  readonly leader: boolean;
  readonly members: readonly {
    readonly seatId: string;
    readonly name: string;
    readonly registered: boolean;
  }[];
  readonly rounds: readonly RoundBrief[];
  /** The vote under way, or the last one. */
  readonly round: RoundView | null;
  readonly keys: PhoneKeys | null;
  readonly keyState: KeyState;
}

export type RoomState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly refusal: Refusal }
  | { readonly kind: 'ready'; readonly value: Room };

/** Shows a round; when time alone has brought the next step, takes it first. */
async function showRound(roundId: string): Promise<RoundView> {
  const round = await ask(phoneCall, 'vote.show', { roundId });
  if (!round.next?.due) return round;
  await ask(phoneCall, 'vote.advance', { roundId });
  return ask(phoneCall, 'vote.show', { roundId });
}

const LOOK_AGAIN_MS = 8000;

/** Opens the room of a collective's votes; this phone's keys are compared and registered silently on the way (登记). */
export function useRoom(collectiveId: string, roundId: string | undefined) {
  const [state, setState] = useState<RoomState>({ kind: 'loading' });
  const settled = useRef<KeyState>();

  const load = useCallback(async () => {
    try {
      if (settled.current !== 'ready')
        settled.current = (await settleKeys(phoneCall, phoneShelf, collectiveId, await phoneChance())).state;
      const { rounds, members, leader } = await ask(phoneCall, 'vote.list', { collectiveId });
      const shown = roundId ?? rounds[0]?.roundId;
      const round = shown === undefined ? null : await showRound(shown);
      const keys = findKeys(phoneShelf, collectiveId);
      const keyState = settled.current;
      setState({ kind: 'ready', value: { collectiveId, leader, members, rounds, round, keys, keyState } });
    } catch (error) {
      const refusal: Refusal = { ok: false, code: error instanceof Refused ? error.code : 'internal' };
      setState((now) => (now.kind === 'ready' ? now : { kind: 'failed', refusal }));
    }
  }, [collectiveId, roundId]);

  const replaceKeys = useCallback(async () => {
    await settleKeys(phoneCall, phoneShelf, collectiveId, await phoneChance(), true);
    settled.current = 'ready';
    await load();
  }, [collectiveId, load]);

  useEffect(() => void load(), [load]);
  useShown(() => void (settled.current && load()));
  // people in one room look at the same step: the screen follows by itself
  const running = state.kind === 'ready' && state.value.round !== null && isRunning(state.value.round.state);
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => void load(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [load, running]);

  return { state, reload: load, replaceKeys };
}
