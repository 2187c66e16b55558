import type { PictureView } from '../../core/contract/picture';
import type { Picture } from '../../core/domain/picture';
import { isSeenByOwner } from '../../core/domain/picture';
import type { PictureFiles } from './files';

const NO_LINKS: ReadonlyMap<string, string> = new Map();

const viewOf = (
  { pictureId, fileId, state, label }: Picture,
  links: ReadonlyMap<string, string>,
): PictureView => ({
  pictureId,
  state,
  label,
  url: links.get(fileId) ?? null,
});

/** Shows pictures without addresses, as an answer that is kept must: addresses expire. */
export const viewsOf = (pictures: readonly Picture[]): PictureView[] =>
  pictures.map((picture) => viewOf(picture, NO_LINKS));

/** Shows their owner pictures in every state; what was found risky without an address. */
export async function ownViews(files: PictureFiles, pictures: readonly Picture[]): Promise<PictureView[]> {
  const seen = pictures.filter((picture) => isSeenByOwner(picture.state)).map((picture) => picture.fileId);
  const links = seen.length === 0 ? NO_LINKS : await files.links(seen);
  return pictures.map((picture) => viewOf(picture, isSeenByOwner(picture.state) ? links : NO_LINKS));
}

/** Shows everybody those that passed, of many things with one batch of addresses. */
export async function shownViews<T extends { readonly pictures: readonly Picture[] }>(
  files: PictureFiles,
  things: readonly T[],
): Promise<(Omit<T, 'pictures'> & { readonly pictures: PictureView[] })[]> {
  const passed = (thing: T): Picture[] => thing.pictures.filter((picture) => picture.state === 'pass');
  const ids = things.flatMap(passed).map((picture) => picture.fileId);
  const links = ids.length === 0 ? NO_LINKS : await files.links(ids);
  // A file that is gone is no picture.
  return things.map((thing) => ({
    ...thing,
    pictures: passed(thing)
      .map((picture) => viewOf(picture, links))
      .filter((view) => view.url !== null),
  }));
}
