import { askToRead } from '../organisation/commands';
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

async function announceOne(store: Store, doc: NoticeDoc, now: string): Promise<void> {
  const { noticeId, owner, announcing = '' } = doc;
  const found = await store.find(
    'collectives',
    { [owner === 'district' ? 'districtId' : 'bodyId']: noticeId, name: { atLeast: announcing } },
    { order: ['name', 'asc'], limit: COLLECTIVES_PER_TICK, fields: ['name'] },
  );
  for (const { _id } of found)
    await store.transact(
      async (tx) => {
        const collective = await tx.get('collectives', _id);
        if (collective) await askToRead(tx, collective, now);
      },
      () => true,
    );
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
