import type { PictureView } from '../../../core/contract/picture';
import type { Picture } from '../../../core/domain/picture';
import { isSeenByOwner } from '../../../core/domain/picture';
import type { PictureFiles } from '../../store/picture-files';
import type { PictureDoc } from '../../store/month-collections';

export type { ParsedImage } from './parse-image';
export { readPicture } from './parse-image';

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

/** Returns views without URLs, for stored answers: URLs expire. */
export const viewsOf = (pictures: readonly Picture[]): PictureView[] =>
  pictures.map((picture) => viewOf(picture, NO_LINKS));

/** Returns views for the owner in every state; a risky picture has no URL. */
export async function ownViews(files: PictureFiles, pictures: readonly Picture[]): Promise<PictureView[]> {
  const seen = pictures.filter((picture) => isSeenByOwner(picture.state)).map((picture) => picture.fileId);
  const links = seen.length === 0 ? NO_LINKS : await files.links(seen);
  return pictures.map((picture) => viewOf(picture, isSeenByOwner(picture.state) ? links : NO_LINKS));
}

/** Returns views of the pictures that passed, with one batch of URLs for many documents. */
export async function shownViews<T extends { readonly pictures: readonly Picture[] }>(
  files: PictureFiles,
  things: readonly T[],
): Promise<(Omit<T, 'pictures'> & { readonly pictures: PictureView[] })[]> {
  const passed = (thing: T): Picture[] => thing.pictures.filter((picture) => picture.state === 'pass');
  const ids = things.flatMap(passed).map((picture) => picture.fileId);
  const links = ids.length === 0 ? NO_LINKS : await files.links(ids);
  // A picture whose file no longer exists is omitted.
  return things.map((thing) => ({
    ...thing,
    pictures: passed(thing)
      .map((picture) => viewOf(picture, links))
      .filter((view) => view.url !== null),
  }));
}

export const pictureOf = ({ _id, fileId, state, label }: PictureDoc): Picture => ({
  pictureId: _id,
  fileId: fileId ?? '',
  state,
  label,
});
