import type { ShownEntry } from '../../../core/contract/wall';
import type { Sound } from '../../picture/bytes';
import { readPicture } from '../../picture/bytes';

/** Pictures of an issue by their ids. */
export type IssuePictures = ReadonlyMap<string, Sound>;

/** A document holds at most this many: Word, and a function's memory, carry no more with ease. */
const PICTURES_MAX = 120;
const FETCHED_AT_ONCE = 6;

/** Fetches the pictures that an issue shows; one that is gone, or is one too many, is left out. */
export async function gatherPictures(
  entries: readonly ShownEntry[],
  fetch: (url: string) => Promise<Uint8Array | null>,
): Promise<IssuePictures> {
  const wanted = entries.flatMap((entry) => entry.pictures).slice(0, PICTURES_MAX);
  const found = new Map<string, Sound>();
  for (let from = 0; from < wanted.length; from += FETCHED_AT_ONCE)
    await Promise.all(
      wanted.slice(from, from + FETCHED_AT_ONCE).map(async ({ pictureId, url }) => {
        const bytes = url === null ? null : await fetch(url);
        const sound = bytes && readPicture(bytes);
        if (sound) found.set(pictureId, sound);
      }),
    );
  return found;
}
