import type { Sound } from '../picture/bytes';
import { readPicture } from '../picture/bytes';

/** Pictures of a paper by their ids. */
export type PaperPictures = ReadonlyMap<string, Sound>;

/** A document holds at most this many: Word, and a function's memory, carry no more with ease. */
const PICTURES_MAX = 120;
const FETCHED_AT_ONCE = 6;

interface Wanted {
  readonly id: string;
  readonly url: string | null | undefined;
}

/** Fetches the pictures that a paper shows; one that is gone, or is one too many, is left out. */
export async function gatherPictures(
  wanted: readonly Wanted[],
  fetch: (url: string) => Promise<Uint8Array | null>,
): Promise<PaperPictures> {
  const taken = wanted.slice(0, PICTURES_MAX);
  const found = new Map<string, Sound>();
  for (let from = 0; from < taken.length; from += FETCHED_AT_ONCE)
    await Promise.all(
      taken.slice(from, from + FETCHED_AT_ONCE).map(async ({ id, url }) => {
        const bytes = url ? await fetch(url) : null;
        const sound = bytes && readPicture(bytes);
        if (sound) found.set(id, sound);
      }),
    );
  return found;
}
