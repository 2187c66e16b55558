import { useCallback, useRef } from 'react';
import type { Result } from '@core/contract/result';
import type { VoteBrief, VoteView } from '@core/contract/vote';
import { isBeingChecked, isRunning } from '@core/domain/vote-state';
import type { QueryState } from '@/api/use-query';
import { useQueryFn, useRefetchOnShow } from '@/api/use-query';
import { RefusedError } from '../client/api';
import { callOrThrow } from '../client/api';
import { loadKeys } from '../client/stored-keys';
import { syncKeys } from '../client/sync-keys';
import type { ClientKeys } from '../client/stored-keys';
import type { KeyState } from '../client/sync-keys';
import { deviceCall, createDeviceRng } from '../device/device';
import { personStorage } from '@/api/person-storage';

/** The votes of one collective as one member sees them. */
export interface VoteContext {
  readonly collectiveId: string;
  readonly leader: boolean;
  readonly members: readonly {
    readonly seatId: string;
    readonly name: string;
    readonly registered: boolean;
  }[];
  readonly votes: readonly VoteBrief[];
  /** The running vote, or the latest one. */
  readonly vote: VoteView | null;
  readonly keys: ClientKeys | null;
  readonly keyState: KeyState;
}

/** Fetches a vote; advances it first when its next step is due by time. */
async function fetchVote(roundId: string): Promise<VoteView> {
  const vote = await callOrThrow(deviceCall, 'vote.show', { roundId });
  if (!vote.next?.due) return vote;
  await callOrThrow(deviceCall, 'vote.advance', { roundId });
  return callOrThrow(deviceCall, 'vote.show', { roundId });
}

const POLL_MS = 8000;

/** Polls while a vote runs or its board is verified, so that everybody in the meeting sees the same step. */
const pollWhileRunning = (state: QueryState<VoteContext>): number | false =>
  state.kind === 'ready' &&
  state.value.vote !== null &&
  (isRunning(state.value.vote.state) || isBeingChecked(state.value.vote)) &&
  POLL_MS;

/** Loads the votes of a collective; synchronises this device's keys first (登记). */
export function useVoteContext(collectiveId: string, roundId: string | undefined) {
  const keyStatus = useRef<KeyState>();

  const load = useCallback(async (): Promise<Result<VoteContext>> => {
    try {
      if (keyStatus.current !== 'ready')
        keyStatus.current = (
          await syncKeys(deviceCall, personStorage, collectiveId, await createDeviceRng())
        ).state;
      const { rounds: votes, members, leader } = await callOrThrow(deviceCall, 'vote.list', { collectiveId });
      const shownId = roundId ?? votes[0]?.roundId;
      const vote = shownId === undefined ? null : await fetchVote(shownId);
      const keys = loadKeys(personStorage, collectiveId);
      const keyState = keyStatus.current;
      return { ok: true, value: { collectiveId, leader, members, votes, vote, keys, keyState } };
    } catch (error) {
      return { ok: false, code: error instanceof RefusedError ? error.code : 'internal' };
    }
  }, [collectiveId, roundId]);

  const { state, refetch } = useQueryFn(load, { refetchInterval: pollWhileRunning });
  useRefetchOnShow({ state, refetch });

  const replaceKeys = useCallback(async () => {
    await syncKeys(deviceCall, personStorage, collectiveId, await createDeviceRng(), true);
    keyStatus.current = 'ready';
    await refetch();
  }, [collectiveId, refetch]);

  return { state, refetch, replaceKeys };
}
