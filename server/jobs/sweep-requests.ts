import { REQUEST_LOG_DAYS } from '../store/request-log';
import type { Store } from '../store/store';

/** Requests removed by one tick; the rest goes at the next ones. */
export const REQUESTS_PER_TICK = 100;
const DAY_MS = 86_400_000;

/** Removes logged requests that are older than a client repeats them; returns how many. */
export async function sweepRequests(store: Store, now: string): Promise<number> {
  const before = new Date(Date.parse(now) - REQUEST_LOG_DAYS * DAY_MS).toISOString();
  const old = await store.find(
    'requests',
    { at: { below: before } },
    { order: ['at', 'asc'], limit: REQUESTS_PER_TICK, fields: ['_id'] },
  );
  if (old.length === 0) return 0;
  return store.transact(
    async (tx) => {
      for (const { _id } of old) await tx.remove('requests', _id);
      return old.length;
    },
    () => true,
  );
}
