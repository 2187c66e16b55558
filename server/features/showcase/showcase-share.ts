import type { ShareView } from '../../../core/contract/showcase-share';
import { accept, refuse } from '../../../core/contract/result';
import {
  publicItems,
  shareStateAt,
  SHARES_MAX,
  surnameOf,
  withoutNames,
} from '../../../core/domain/public-page';
import type { Handlers } from '../../rpc/handler';
import { openingOf } from './queries';
import type { CardDoc, ShowcaseShareDoc } from '../../store/collections';
import type { Reader } from '../../store/store';
import { openingIdOf } from '../../store/ids';
import { daysLater } from '../../rpc/instants';

const SHARES_SHOWN = 20;

const viewOf = (doc: ShowcaseShareDoc, now: string): ShareView => ({
  code: doc._id,
  name: doc.name,
  keys: doc.keys,
  issuedAt: doc.issuedAt,
  expiresAt: doc.expiresAt,
  state: shareStateAt(doc, now),
});

/** Returns the page as it may be shown now; refused while the showcase is closed. */
async function openPage(reader: Reader, card: CardDoc, now: string) {
  const [page, opening] = await Promise.all([
    reader.get('showcasePages', card._id),
    reader.get('showcasePages', openingIdOf(card.collectiveId, card.cycle.label)),
  ]);
  if (!openingOf(opening ?? undefined, card.cycle, now).open) return refuse('showcase-closed');
  return page && !page.hidden ? page : refuse('card-not-submitted');
}

export const showcaseShareHandlers: Handlers<
  'showcaseShare.list' | 'showcaseShare.issue' | 'showcaseShare.revoke' | 'showcaseShare.open'
> = {
  'showcaseShare.list': async ({ db, now }, { cardId }, { card }) => {
    if (!card || card.state !== 'active') return refuse('card-not-submitted');
    const [page, shares] = await Promise.all([
      openPage(db, card, now),
      db.find('showcaseShares', { cardId }, { order: ['issuedAt', 'desc'], limit: SHARES_SHOWN }),
    ]);
    if ('ok' in page) return page;
    return accept({
      items: publicItems(page.items, page.name),
      name: page.name,
      shares: shares.map((doc) => viewOf(doc, now)),
    });
  },

  'showcaseShare.issue': async ({ tx, outside, now, random }, input, { card }) => {
    if (!card || card.state !== 'active') return refuse('card-not-submitted');
    const page = await openPage(tx, card, now);
    if ('ok' in page) return page;
    const before = await outside.find(
      'showcaseShares',
      { cardId: card._id },
      { order: ['issuedAt', 'desc'], limit: SHARES_SHOWN },
    );
    if (before.filter((doc) => shareStateAt(doc, now) === 'live').length >= SHARES_MAX)
      return refuse('too-many');
    const mine = new Set(publicItems(page.items, page.name).map(({ key }) => key));
    // An item was removed from the page since the owner last read it: they choose again.
    if (input.keys.some((key) => !mine.has(key))) return refuse('stale-version', { current: [...mine] });
    const doc: ShowcaseShareDoc = {
      _id: Buffer.from(random(12)).toString('hex'),
      ...{ cardId: card._id, collectiveId: card.collectiveId },
      ...{ keys: [...input.keys], name: input.name, revoked: false },
      ...{ issuedAt: now, expiresAt: daysLater(now, input.days) },
    };
    await tx.add('showcaseShares', [doc]);
    return accept(viewOf(doc, now));
  },

  'showcaseShare.revoke': async ({ tx }, { code }, { cardId }) => {
    const doc = await tx.get('showcaseShares', code);
    if (!doc || doc.cardId !== cardId) return refuse('not-found');
    await tx.put('showcaseShares', { ...doc, revoked: true });
    return accept({ code });
  },

  'showcaseShare.open': async ({ db, now }, { code }) => {
    const doc = await db.get('showcaseShares', code);
    if (!doc) return refuse('not-found');
    const state = shareStateAt(doc, now);
    if (state !== 'live') return accept({ state });
    const page = await db.get('showcasePages', doc.cardId);
    // What the owner no longer shows inside is not shown outside; nor is the page of a member who left.
    const items = page && !page.hidden ? publicItems(page.items, page.name) : [];
    const shown = items.filter(({ key }) => doc.keys.includes(key));
    if (!page || shown.length === 0) return accept({ state: 'revoked' });
    const words = { none: '', surname: surnameOf(page.name), full: page.name }[doc.name];
    return accept({
      ...{ state, items: withoutNames(shown), expiresAt: doc.expiresAt },
      name: { style: doc.name, words },
    });
  },
};
