import { askToRead } from '../organisation/commands';
import { leaderOffice } from '../../store/ids';
import type { NoticeDoc } from '../../store/review-collections';
import type { Store } from '../../store/store';

/** Limits the work of a tick; the rest is due at the next. */
const NOTICES_PER_TICK = 4;
const COLLECTIVES_PER_TICK = 100;

/** Tells the collectives of offices of what these published; publishing itself writes to none of them. */
export async function announceNotices(store: Store, now: string): Promise<void> {
  const published = await store.find('notices', { announcing: { atLeast: '' } }, { limit: NOTICES_PER_TICK });
  for (const doc of published) await announceOne(store, doc, now);
}

const TODOS_READ = 200;

/** The todos about agreements that end, which nobody is asked for under a notice without houses. */
const renewalsOf = async (store: Store, collectiveId: string): Promise<string[]> =>
  (await store.find('todos', { to: leaderOffice(collectiveId) }, { limit: TODOS_READ }))
    .filter(({ kind }) => kind === 'renewPairing')
    .map(({ _id }) => _id);

async function announceOne(store: Store, doc: NoticeDoc, now: string): Promise<void> {
  const { noticeId, owner, announcing = '' } = doc;
  const found = await store.find(
    'collectives',
    { [owner === 'district' ? 'districtId' : 'bodyId']: noticeId, name: { atLeast: announcing } },
    { order: ['name', 'asc'], limit: COLLECTIVES_PER_TICK, fields: ['name'] },
  );
  const withHouses = doc.content.rules.some(({ id }) => id === 'E6');
  for (const { _id } of found) {
    const asked = withHouses ? [] : await renewalsOf(store, _id);
    await store.transact(
      async (tx) => {
        const collective = await tx.get('collectives', _id);
        if (collective) await askToRead(tx, collective, now);
        for (const todoId of asked) await tx.remove('todos', todoId);
      },
      () => true,
    );
  }
  const last = found.at(-1)?.name ?? '';
  await store.transact(
    async (tx) => {
      const { announcing: _done, ...rest } = (await tx.get('notices', doc._id)) ?? doc;
      const isOver = found.length < COLLECTIVES_PER_TICK;
      // A hundred collectives of one name would be found again and again.
      await tx.put(
        'notices',
        isOver ? rest : { ...rest, announcing: last === announcing ? `${last}\u0001` : last },
      );
    },
    () => true,
  );
}
