import type { Picture } from '../../../core/domain/picture';
import { readMonthRecordPart, wallOf } from '../../store/month-record';
import type { Transaction } from '../../store/store';
import { issueIdOf, notesIdOf } from '../../store/ids';

const changed = (held: readonly Picture[], picture: Picture): Picture[] =>
  held
    .map((one) => (one.pictureId === picture.pictureId ? picture : one))
    .filter((one) => one.state !== 'removed');

/**
 * Copies a picture's state to its post and to the open month record; a frozen issue is changed through its notes only.
 */
export async function propagateToPost(tx: Transaction, picture: Picture, postId: string): Promise<void> {
  const post = await tx.get('posts', postId);
  if (!post?.pictures.some((one) => one.pictureId === picture.pictureId)) return;
  await tx.put('posts', { ...post, pictures: changed(post.pictures, picture) });
  const record = await readMonthRecordPart(tx, post.collectiveId, post.issueMonth, post.seatId);
  if (!record.closed)
    return tx.put('sheets', {
      ...record,
      entries: record.entries.map((entry) =>
        entry.entryId === postId ? { ...entry, pictures: changed(entry.pictures, picture) } : entry,
      ),
    });
  const { issues } = await wallOf(tx, post.collectiveId);
  const month = issues
    .map((issue) => issue.month)
    .filter((at) => at >= post.issueMonth)
    .sort()[0];
  const notes =
    month === undefined ? null : await tx.get('issues', notesIdOf(issueIdOf(post.collectiveId, month)));
  if (notes)
    await tx.put('issues', { ...notes, pictures: { ...notes.pictures, [picture.pictureId]: picture.state } });
}
