import type { ShowcasePage } from '../../../../core/contract/showcase';
import { gatherPictures } from '../gather-pictures';
import type { BuildContext } from '../builder';
import { openTemplate } from '../../../print/template/fill-template';
import type { Booklet } from './booklet-form';
import { BOOKLET_TEMPLATE, bookletForm } from './booklet-form';

/**
 * Orders the pictures of all pages so that every page's first picture comes before any page's second; the limit then
 * omits pictures evenly.
 */
const interleavePictures = (pages: readonly ShowcasePage[]) =>
  pages
    .flatMap(({ items }) =>
      items.filter(({ kind }) => kind === 'picture').map((item, scope) => ({ turn: scope, item })),
    )
    .sort((a, b) => a.turn - b.turn)
    .map(({ item: { key, url } }) => ({ id: key, url }));

/** Prints the pages with their pictures. */
export async function printBooklet(
  booklet: Booklet,
  { template, picture }: BuildContext,
): Promise<Uint8Array> {
  const pictures = await gatherPictures(interleavePictures(booklet.pages), picture);
  return openTemplate(template(BOOKLET_TEMPLATE)).fill(bookletForm(booklet, pictures));
}
