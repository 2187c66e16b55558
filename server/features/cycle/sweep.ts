import { monthInChina } from '../../rpc/instants';
import type { CollectiveDoc } from '../../store/collections';
import { PAGE } from '../../store/read-all';
import type { Store } from '../../store/store';
import { turnCycle } from './commands';

/** Limits the work of a tick; the rest is due at the next. */
const COLLECTIVES_PER_TICK = 50;

/** Cards noted by one transaction, and by one tick for one collective. */
const CARDS_AT_ONCE = 50;
const CARDS_PER_TICK = 200;

/** Begins the cycles that were opened ahead and whose first month has come, and notes on the cards before it. */
export async function sweepCycles(store: Store, now: string): Promise<number> {
  const month = monthInChina(now);
  const due = await store.find(
    'collectives',
    { turnsOn: { below: `${month}~` } },
    { order: ['turnsOn', 'asc'], limit: COLLECTIVES_PER_TICK, fields: ['turnsOn'] },
  );
  for (const { _id } of due) {
    const turned = await store.transact(
      async (tx) => {
        const collective = await tx.get('collectives', _id);
        const next = collective?.nextCycle;
        if (!collective || !next || next.from > month) return collective;
        const begun = await turnCycle(tx, collective, next, now);
        await tx.put('collectives', begun);
        return begun;
      },
      () => true,
    );
    if (turned) await noteOver(store, turned);
  }
  return due.length;
}

/** Notes on the cards of the cycle before the running one that it is over; then the collective is due at its next one. */
async function noteOver(
  store: Store,
  { _id: collectiveId, cycle, cycles = [] }: CollectiveDoc,
): Promise<void> {
  const last = cycles.at(-1);
  const cards = last
    ? await store.find(
        'cards',
        { collectiveId, ...({ 'cycle.label': last.label } as object) },
        { limit: PAGE, fields: ['over'] },
      )
    : [];
  const open = cards.filter(({ over }) => !over).map(({ _id }) => _id);
  for (let at = 0; at < Math.min(open.length, CARDS_PER_TICK); at += CARDS_AT_ONCE)
    await store.transact(
      async (tx) => {
        for (const _id of open.slice(at, at + CARDS_AT_ONCE)) {
          const card = await tx.get('cards', _id);
          if (card) await tx.put('cards', { ...card, over: true });
        }
      },
      () => true,
    );
  if (open.length > CARDS_PER_TICK) return;
  await store.transact(
    async (tx) => {
      const collective = await tx.get('collectives', collectiveId);
      if (collective?.cycle.label !== cycle.label) return;
      const { turnsOn: _noted, ...rest } = collective;
      await tx.put('collectives', {
        ...rest,
        ...(rest.nextCycle ? { turnsOn: rest.nextCycle.from } : {}),
      });
    },
    () => true,
  );
}
