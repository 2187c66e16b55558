import type { ParsedImage } from '../picture/queries';
import { readPicture } from '../picture/queries';

/** Pictures of a printed form by their ids. */
export type PrintedPictures = ReadonlyMap<string, ParsedImage>;

/** Limits the pictures of a document, for Word and for the function's memory. */
const PICTURES_MAX = 120;
const CONCURRENT_FETCHES = 6;

interface Wanted {
  readonly id: string;
  readonly url: string | null | undefined;
}

/** Fetches the pictures of a printed form; one that no longer exists, or exceeds the limit, is omitted. */
export async function gatherPictures(
  wanted: readonly Wanted[],
  fetch: (url: string) => Promise<Uint8Array | null>,
): Promise<PrintedPictures> {
  const taken = wanted.slice(0, PICTURES_MAX);
  const found = new Map<string, ParsedImage>();
  for (let from = 0; from < taken.length; from += CONCURRENT_FETCHES)
    await Promise.all(
      taken.slice(from, from + CONCURRENT_FETCHES).map(async ({ id, url }) => {
        const bytes = url ? await fetch(url) : null;
        const image = bytes && readPicture(bytes);
        if (image) found.set(id, image);
      }),
    );
  return found;
}
