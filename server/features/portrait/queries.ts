import type { SeatDoc } from '../../store/collections';
import type { PictureFiles } from '../../store/picture-files';

/** Returns the URLs of portraits that passed, by seat; one batch for a roster. */
export async function portraitsOf(
  files: Pick<PictureFiles, 'links'>,
  seats: readonly Pick<SeatDoc, '_id' | 'portrait'>[],
): Promise<ReadonlyMap<string, string>> {
  const passed = seats.flatMap(({ _id, portrait }) =>
    portrait?.state === 'pass' ? [[_id, portrait.fileId] as const] : [],
  );
  if (passed.length === 0) return new Map();
  const links = await files.links(passed.map(([, fileId]) => fileId));
  return new Map(
    passed.flatMap(([seatId, fileId]) => {
      const url = links.get(fileId);
      return url === undefined ? [] : [[seatId, url] as const];
    }),
  );
}
