import { monthInChina } from '../../rpc/instants';
import type { CardDoc, CollectiveDoc } from '../../store/collections';
import type { Store } from '../../store/store';
import { turnCycle } from './commands';

/** Limits the work of a tick; the rest is due at the next. */
const COLLECTIVES_PER_TICK = 50;

/** Cards read and noted by one transaction, and by one tick for all collectives. */
const CARDS_AT_ONCE = 50;
const CARDS_PER_TICK = 1000;

/** Begins the cycles that were opened ahead and whose first month has come, and notes on the cards before it. */
export async function sweepCycles(store: Store, now: string): Promise<number> {
  const month = monthInChina(now);
  const due = await store.find(
    'collectives',
    { turnsOn: { below: `${month}~` } },
    { order: ['turnsOn', 'asc'], limit: COLLECTIVES_PER_TICK, fields: ['turnsOn'] },
  );
  const left = { cards: CARDS_PER_TICK };
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
    if (turned) await noteOver(store, turned, left);
  }
  return due.length;
}

/**
 * Notes on the cards of the cycle before the running one that it is over; then the collective is due at its next one.
 * A card is read once: where a tick has no room left, the next one goes on at `notedTo`.
 */
async function noteOver(
  store: Store,
  { _id: collectiveId, cycle, cycles = [], notedTo }: CollectiveDoc,
  left: { cards: number },
): Promise<void> {
  const label = cycles.at(-1)?.label ?? '';
  let from: string | undefined = notedTo ?? '';
  while (from !== undefined && left.cards > 0) {
    const page: readonly Pick<CardDoc, '_id'>[] = await store.find(
      'cards',
      { collectiveId, ...({ 'cycle.label': label } as object), _id: { atLeast: from } },
      { order: ['_id', 'asc'], limit: CARDS_AT_ONCE + 1, fields: ['_id'] },
    );
    const cardIds = page.slice(0, CARDS_AT_ONCE).map(({ _id }) => _id);
    left.cards -= cardIds.length;
    const next: string | undefined = page[CARDS_AT_ONCE]?._id;
    from = await store.transact<string | undefined>(
      async (tx) => {
        const collective = await tx.get('collectives', collectiveId);
        if (collective?.cycle.label !== cycle.label) return undefined;
        for (const cardId of cardIds) {
          const card = await tx.get('cards', cardId);
          const seat = card && !card.over ? await tx.get('seats', card.seatId) : null;
          if (card && !card.over)
            await tx.put('cards', { ...card, over: true, ...(seat && { post: seat.post }) });
        }
        const { turnsOn, notedTo: _to, ...rest } = collective;
        const due = next === undefined ? rest.nextCycle?.from : turnsOn;
        await tx.put('collectives', {
          ...rest,
          ...(due === undefined ? {} : { turnsOn: due }),
          ...(next === undefined ? {} : { notedTo: next }),
        });
        return next;
      },
      () => true,
    );
  }
}
