import { accept, refuse } from '../../../core/contract/result';
import type { PrintableIssue, WallLinkView } from '../../../core/contract/wall';
import type { Handlers } from '../../rpc/handler';
import { hashId } from '../../store/ids';
import { wallOf } from '../../store/month-record';
import type { PictureFiles } from '../../store/picture-files';
import type { Snapshot } from '../../store/store';
import { openIssue } from './queries';
import { screenAddress } from './screen-address';

const LINKS_MAX = 10;

/** Derives the stored id from a token; the token itself is not stored. */
const linkIdOf = (token: string): string => hashId('wall-link', token);

export const wallLinkHandlers: Handlers<'wallLink.issue' | 'wallLink.list' | 'wallLink.revoke'> = {
  'wallLink.issue': async ({ tx, now, random }, input, { collectiveId, seat }) => {
    const wall = await wallOf(tx, collectiveId);
    const living = wall.links.filter((link) => !link.revoked);
    if (living.length >= LINKS_MAX) return refuse('too-many');
    const token = Buffer.from(random(18)).toString('base64url');
    const link: WallLinkView = {
      linkId: linkIdOf(token),
      label: input.label,
      createdAt: now,
      revoked: false,
    };
    await tx.put('wallLinks', { _id: link.linkId, collectiveId, collectiveName: seat.collectiveName });
    await tx.put('walls', { ...wall, links: [...living, link] });
    return accept({ linkId: link.linkId, token, ...screenAddress() });
  },

  'wallLink.list': async ({ db }, _input, { collectiveId }) => {
    const { links } = await wallOf(db, collectiveId);
    return accept({ links: links.filter((link) => !link.revoked) });
  },

  'wallLink.revoke': async ({ tx }, input, { collectiveId }) => {
    const wall = await wallOf(tx, collectiveId);
    if (!wall.links.some((link) => link.linkId === input.linkId)) return refuse('not-found');
    await tx.remove('wallLinks', input.linkId);
    await tx.put('walls', { ...wall, links: wall.links.filter((link) => link.linkId !== input.linkId) });
    return accept({ linkId: input.linkId });
  },
};

/** Dependencies of the big screen. */
export interface ScreenDeps {
  readonly db: Snapshot;
  readonly pictures: PictureFiles;
}

export type ScreenAnswer =
  | { readonly ok: true; readonly value: (PrintableIssue & { readonly no: number }) | null }
  | { readonly ok: false; readonly code: 'link-revoked' };

/** Reads the newest issue for a big screen: the caller is not identified, only the link's token is checked. */
export async function readScreen(deps: ScreenDeps, token: unknown): Promise<ScreenAnswer> {
  const { db } = deps;
  const revoked: ScreenAnswer = { ok: false, code: 'link-revoked' };
  if (typeof token !== 'string' || !/^[\w-]{24}$/.test(token)) return revoked;
  const link = await db.get('wallLinks', linkIdOf(token));
  if (!link) return revoked;
  const wall = await wallOf(db, link.collectiveId);
  const issue = wall.lastNo === 0 ? null : await openIssue(deps, wall, wall.lastNo);
  if (!issue) return { ok: true, value: null };
  // Seat ids are internal and are removed from a public screen.
  const bare = {
    ...issue,
    entries: issue.entries.map((entry, index) => ({ ...entry, seatId: '', entryId: `e${index}` })),
    quotes: issue.quotes.map((quote, index) => ({ ...quote, seatId: '', quoteId: `q${index}` })),
    issueId: `no-${issue.no}`,
  };
  return {
    ok: true,
    value: { collectiveName: link.collectiveName, issue: bare, sign: wall.sign, page: '', no: issue.no },
  };
}
