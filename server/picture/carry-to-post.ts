import type { Picture } from '../../core/domain/picture';
import { issueIdOf, notesIdOf } from '../issue-id';
import { sheetFor, wallOf } from '../sheet';
import type { Transaction } from '../store/store';

const changed = (held: readonly Picture[], picture: Picture): Picture[] =>
  held
    .map((one) => (one.pictureId === picture.pictureId ? picture : one))
    .filter((one) => one.state !== 'removed');

/** Carries a picture's state to its post and to the issue in the making; a frozen issue stays, its notes tell. */
export async function carryToPost(tx: Transaction, picture: Picture, postId: string): Promise<void> {
  const post = await tx.get('posts', postId);
  if (!post?.pictures.some((one) => one.pictureId === picture.pictureId)) return;
  await tx.put('posts', { ...post, pictures: changed(post.pictures, picture) });
  const sheet = await sheetFor(tx, post.collectiveId, post.issueMonth, post.seatId);
  if (!sheet.closed)
    return tx.put('sheets', {
      ...sheet,
      entries: sheet.entries.map((entry) =>
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
