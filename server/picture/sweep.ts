import type { PictureDoc } from '../store/month-collections';
import type { Store, Transaction } from '../store/store';
import type { PictureFiles } from './files';
import { settlePicture, withLook } from './settle';

/** One tick looks at this many. */
const PICTURES_A_TICK = 50;

/** Deletes files nobody needs, and gives what waited too long for WeChat's word to a person's eye; counts what it did. */
export async function sweepPictures(world: {
  readonly store: Store;
  readonly now: string;
  readonly pictures: Pick<PictureFiles, 'remove'>;
}): Promise<number> {
  const { store, now, pictures } = world;
  const due = await store.find(
    'pictures',
    { lookAt: { below: `${now}~` } },
    { order: ['lookAt', 'asc'], limit: PICTURES_A_TICK },
  );
  const files = [...due.flatMap((doc) => doc.waste), ...(await lostUploads(store, due))];
  if (files.length > 0) await pictures.remove(files);
  for (const doc of due)
    await store.transact(
      async (tx) => {
        const latest = await tx.get('pictures', doc._id);
        if (latest && latest.lookAt === doc.lookAt && latest.state === doc.state) await look(tx, latest, now);
      },
      () => true,
    );
  return due.length;
}

/** Does what is due for one picture, its waste being gone. */
async function look(tx: Transaction, doc: PictureDoc, now: string): Promise<void> {
  const { lookAt, ...clean } = withLook({ ...doc, waste: [] });
  if (doc.state === 'removed' || doc.state === 'uploading') return tx.remove('pictures', doc._id);
  if (lookAt === null || lookAt > now) return tx.put('pictures', { ...clean, lookAt });
  if (doc.state === 'pending') return settlePicture(tx, { ...clean, lookAt }, 'review', 0, now);
  return settlePicture(tx, { ...clean, lookAt }, 'removed', doc.label, now);
}

/** Names uploads that were never handed over: only a delivered picture tells how this environment's ids begin. */
async function lostUploads(store: Store, due: readonly PictureDoc[]): Promise<string[]> {
  const lost = due.filter((doc) => doc.state === 'uploading');
  if (lost.length === 0) return [];
  const [known] = await store.find('pictures', { traceId: { atLeast: '0' } }, { limit: 1 });
  const begins = known?.fileId?.slice(0, known.fileId.indexOf('/pictures/'));
  return begins ? lost.map((doc) => `${begins}/${doc.path}`) : [];
}
