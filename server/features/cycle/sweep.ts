import { monthInChina } from '../../rpc/instants';
import type { Store } from '../../store/store';
import { turnCycle } from './commands';

/** Limits the work of a tick; the rest is due at the next. */
const COLLECTIVES_PER_TICK = 50;

/** Begins the cycles that were opened ahead and whose first month has come. */
export async function sweepCycles(store: Store, now: string): Promise<number> {
  const month = monthInChina(now);
  const due = await store.find(
    'collectives',
    { turnsOn: { below: `${month}~` } },
    { order: ['turnsOn', 'asc'], limit: COLLECTIVES_PER_TICK, fields: ['turnsOn'] },
  );
  for (const { _id } of due)
    await store.transact(
      async (tx) => {
        const collective = await tx.get('collectives', _id);
        const next = collective?.nextCycle;
        if (!collective || !next || next.from > month) return false;
        await tx.put('collectives', await turnCycle(tx, collective, next, now));
        return true;
      },
      (turned) => turned,
    );
  return due.length;
}
