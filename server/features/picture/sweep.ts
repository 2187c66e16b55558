import type { PictureDoc } from '../../store/month-collections';
import type { Store, Transaction } from '../../store/store';
import type { PictureFiles } from '../../store/picture-files';
import { changePictureState, withNextCheck } from './commands';
import { submittedFilesOf } from '../../store/submitted-files';

/** Limits the pictures processed per tick. */
const PICTURES_PER_TICK = 50;

/**
 * Deletes unused files and passes pictures whose check timed out to a manual review; returns how many were processed.
 */
export async function sweepPictures(deps: {
  readonly store: Store;
  readonly now: string;
  readonly pictures: Pick<PictureFiles, 'remove'>;
}): Promise<number> {
  const { store, now, pictures } = deps;
  const due = await store.find(
    'pictures',
    { lookAt: { below: `${now}~` } },
    { order: ['lookAt', 'asc'], limit: PICTURES_PER_TICK },
  );
  const submitted = await submittedFileIds(store, due);
  const waste = due.flatMap((doc) => doc.waste).filter((fileId) => !submitted.has(fileId));
  const files = [...waste, ...(await lostUploads(store, due))];
  if (files.length > 0) await pictures.remove(files);
  for (const doc of due)
    await store.transact(
      async (tx) => {
        const latest = await tx.get('pictures', doc._id);
        if (latest && latest.lookAt === doc.lookAt && latest.state === doc.state)
          await advancePicture(tx, latest, now);
      },
      () => true,
    );
  return due.length;
}

/** Returns the files that submitted dossiers hold, of evidence that was removed; a rejected picture is deleted everywhere. */
async function submittedFileIds(store: Store, due: readonly PictureDoc[]): Promise<Set<string>> {
  const removed = due.filter(({ use, state }) => use === 'evidence' && state === 'removed');
  const collectives = [...new Set(removed.map(({ collectiveId }) => collectiveId))];
  return submittedFilesOf(store, collectives);
}

/** Processes one picture after its files were deleted. */
async function advancePicture(tx: Transaction, doc: PictureDoc, now: string): Promise<void> {
  const { lookAt, ...clean } = withNextCheck({ ...doc, waste: [] });
  if (doc.state === 'removed' || doc.state === 'uploading') return tx.remove('pictures', doc._id);
  if (lookAt === null || lookAt > now) return tx.put('pictures', { ...clean, lookAt });
  if (doc.state === 'pending') return changePictureState(tx, { ...clean, lookAt }, 'review', 0, now);
  return changePictureState(tx, { ...clean, lookAt }, 'removed', doc.label, now);
}

/** Returns the file ids of abandoned uploads; the environment's prefix is read from a delivered picture. */
async function lostUploads(store: Store, due: readonly PictureDoc[]): Promise<string[]> {
  const lost = due.filter((doc) => doc.state === 'uploading');
  if (lost.length === 0) return [];
  const [known] = await store.find('pictures', { traceId: { atLeast: '0' } }, { limit: 1 });
  const begins = known?.fileId?.slice(0, known.fileId.indexOf('/pictures/'));
  return begins ? lost.map((doc) => `${begins}/${doc.path}`) : [];
}
