import type { Store, Transaction } from '../../store/store';
import { sweepCycles } from './sweep';

interface Doc {
  readonly _id: string;
  readonly [field: string]: unknown;
}

const CARDS = 2_300;
const NOW = '2027-01-05T02:00:00.000Z';
const cardIds = Array.from({ length: CARDS }, (_, at) => `s${String(at).padStart(4, '0')}.2026`);

/** A store of one collective that begins its next cycle; counts what a tick reads. */
function openStore() {
  const cards = new Map<string, Doc>(cardIds.map((_id) => [_id, { _id }]));
  const collective: Doc = {
    ...{ _id: 'one', version: 1, turnsOn: '2027-01' },
    cycle: { label: '2026', from: '2026-01', to: '2026-12' },
    nextCycle: { label: '2027', from: '2027-01', to: '2027-12', by: '', at: '' },
  };
  const collectives = new Map([['one', collective]]);
  const tables: Record<string, Map<string, Doc>> = { cards, collectives };
  const reads = { cards: 0, most: 0 };
  const tx = {
    get: (name: string, id: string) => Promise.resolve(tables[name]?.get(id) ?? null),
    put: (name: string, doc: Doc) => Promise.resolve(void tables[name]?.set(doc._id, doc)),
  } as unknown as Transaction;
  const store = {
    find: (name: string, query: { _id?: { atLeast: string } }, { limit }: { limit: number }) => {
      if (name === 'collectives')
        return Promise.resolve([...collectives.values()].filter(({ turnsOn }) => turnsOn === '2027-01'));
      const found = [...cards.values()]
        .filter(({ _id }) => _id >= (query._id?.atLeast ?? ''))
        .slice(0, limit);
      reads.cards += found.length;
      reads.most = Math.max(reads.most, found.length);
      return Promise.resolve(found);
    },
    transact: <T>(body: (of: Transaction) => Promise<T>) => body(tx),
  } as unknown as Store;
  return { store, cards, collectives, reads };
}

test('the cards of the cycle before are read once, whatever the ticks that it takes to note them', async () => {
  const { store, cards, collectives, reads } = openStore();
  let ticks = 0;
  while ((await sweepCycles(store, NOW)) > 0) {
    ticks += 1;
    expect(collectives.get('one')?.['cycle']).toMatchObject({ label: '2027' });
    expect(ticks).toBeLessThanOrEqual(3);
  }
  expect([...cards.values()].every(({ over }) => over === true)).toBe(true);
  expect(collectives.get('one')).not.toHaveProperty('notedTo');
  expect(collectives.get('one')).not.toHaveProperty('turnsOn');
  expect(reads.most).toBeLessThanOrEqual(51);
  // One card more than is noted tells where to go on.
  expect(reads.cards).toBeLessThanOrEqual(CARDS + CARDS / 50);
});
