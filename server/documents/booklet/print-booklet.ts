import type { ShowcasePage } from '../../../core/contract/showcase';
import { gatherPictures } from '../gather-pictures';
import type { Bench } from '../paper';
import { openTemplate } from '../template/fill-template';
import type { Booklet } from './booklet-form';
import { BOOKLET_TEMPLATE, bookletForm } from './booklet-form';

/** Names the pictures of all pages, everybody's first before anybody's second: what is one too many misses nobody alone. */
const inTurns = (pages: readonly ShowcasePage[]) =>
  pages
    .flatMap(({ items }) =>
      items.filter(({ kind }) => kind === 'picture').map((item, turn) => ({ turn, item })),
    )
    .sort((a, b) => a.turn - b.turn)
    .map(({ item: { key, url } }) => ({ id: key, url }));

/** Prints the pages with their pictures. */
export async function printBooklet(booklet: Booklet, { template, picture }: Bench): Promise<Uint8Array> {
  const pictures = await gatherPictures(inTurns(booklet.pages), picture);
  return openTemplate(template(BOOKLET_TEMPLATE)).fill(bookletForm(booklet, pictures));
}
