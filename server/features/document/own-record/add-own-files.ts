import { cardIdOf } from '../../../store/ids';
import { fileName } from '../../../../core/domain/escape';
import { isSeenByOwner } from '../../../../core/domain/picture';
import { monthInChina } from '../../../rpc/instants';
import { LOADERS } from '../../../rpc/targets';
import { readCardForPaper } from '../../growth-card/queries';
import { readPicture } from '../../picture/queries';
import { openTemplate } from '../../../print/template/fill-template';
import type { ArchiveFolder } from '../archive';
import type { BuildContext } from '../builder';
import { CARD_TEMPLATE } from '../growth-card/build-growth-card';
import { cardForm, reflectionOf } from '../growth-card/card-form';

/** Pictures of one person, newest first: three a month for decades. */
const PICTURES_MAX = 1000;
const CONCURRENT_FETCHES = 6;

/**
 * Adds the pictures that somebody sent and may still see, by the month of sending; returns their paths. A file of
 * evidence belongs to the collective and is in its archive.
 */
export async function addOwnPictures(
  archive: ArchiveFolder,
  { context: { db, openid, pictures } }: BuildContext,
): Promise<string[]> {
  const sent = await db.find(
    'pictures',
    { openid, state: { in: ['pass', 'pending', 'review'] } },
    { order: ['at', 'desc'], limit: PICTURES_MAX },
  );
  const own = sent.filter(({ use, state }) => use !== 'evidence' && isSeenByOwner(state)).reverse();
  const paths: string[] = [];
  for (let from = 0; from < own.length; from += CONCURRENT_FETCHES) {
    const some = own.slice(from, from + CONCURRENT_FETCHES);
    const found = await Promise.all(some.map(async ({ fileId }) => (fileId ? pictures.fetch(fileId) : null)));
    for (const [at, { at: sentAt }] of some.entries()) {
      const bytes = found[at];
      const image = bytes && readPicture(bytes);
      if (!image || !archive.hasRoom(image.bytes.length)) continue;
      const path = `图片/${monthInChina(sentAt)} ${paths.length + 1}.${image.kind}`;
      await archive.add(path, image.bytes);
      paths.push(path);
    }
  }
  return paths;
}

/**
 * Adds the submitted cards of the seats that somebody holds, printed without the words of others and without what the
 * card shows of companions.
 */
export async function addOwnCards(archive: ArchiveFolder, buildContext: BuildContext): Promise<void> {
  const { context, template } = buildContext;
  const card = openTemplate(template(CARD_TEMPLATE));
  for (const { kind, seatId, collectiveId, collectiveName } of context.person.seats) {
    const collective = kind === 'member' ? await context.db.get('collectives', collectiveId) : null;
    if (!collective) continue;
    for (const { label } of [...(collective.cycles ?? []), collective.cycle]) {
      const cardId = cardIdOf(seatId, label);
      const subject = await LOADERS.card(context.db, context.person, { cardId });
      const view = subject?.card && (await readCardForPaper(context, cardId, subject));
      if (view?.state !== 'active') continue;
      const page = await context.db.get('showcasePages', cardId);
      // Bonds and words are of others, too.
      const nodes = view.nodes.map((node) => ({
        ...node,
        words: [],
        quotes: node.quotes.filter((quote) => quote.seatId === seatId),
      }));
      const own = { ...view, bonds: [], nodes };
      const form = cardForm(own, { reflection: reflectionOf(page), printedOn: context.now, stages: [] });
      await archive.add(`成长卡/${fileName(`${collectiveName} ${label}`)}.docx`, card.fill(form));
    }
  }
}
