import type { ConfirmView } from '../../../core/contract/youth-house';
import { accept, refuse } from '../../../core/contract/result';
import { ELSEWHERE, maskNames } from '../../../core/domain/volunteer-session';
import { seatIn } from '../../rpc/context';
import type { WriteContext } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import { houseLinkIdOf } from '../../store/ids';
import type { HouseLinkDoc, SessionDoc } from '../../store/honour-collections';
import type { Reader } from '../../store/store';
import { ownActivity } from './queries';
import { removeDisputeTodo, addDisputeTodo } from './dispute-todo';
import { confirmationOf, mayRevise } from './views';
import { daysLater } from '../../rpc/instants';

/** A link expires after this many days; a new one can be issued. */
const LINK_DAYS = 60;

export const confirmHandlers: Handlers<
  'session.link' | 'session.unlink' | 'session.inspect' | 'session.confirm' | 'session.dispute'
> = {
  'session.link': async ({ tx, now, random }, input, { collectiveId, seat }) => {
    const session = await ownActivity(tx, collectiveId, input.sessionId, 'session');
    if (!session || !mayRevise(session, seat)) return refuse('not-found');
    if (session.confirmed) return refuse('session-settled');
    if (session.houseId === ELSEWHERE) return refuse('session-elsewhere');
    const token = Buffer.from(random(18)).toString('base64url');
    const link: HouseLinkDoc = {
      _id: houseLinkIdOf(token),
      collectiveId,
      collectiveName: seat.collectiveName,
      sessionId: session._id,
      at: now,
      expiresAt: daysLater(now, LINK_DAYS),
    };
    if (session.linkId !== null) await tx.remove('houseLinks', session.linkId);
    await tx.put('houseLinks', link);
    await tx.put('deeds', { ...session, linkId: link._id });
    return accept({ sessionId: session._id, token });
  },

  'session.unlink': async ({ tx }, input, { collectiveId, seat }) => {
    const session = await ownActivity(tx, collectiveId, input.sessionId, 'session');
    if (!session || !mayRevise(session, seat)) return refuse('not-found');
    if (session.linkId !== null) await tx.remove('houseLinks', session.linkId);
    await tx.put('deeds', { ...session, linkId: null });
    return accept({ sessionId: session._id });
  },

  'session.inspect': async ({ db, now, person }, input) => {
    const found = await sessionBehind(db, input.token, now);
    if (!found) return refuse('confirm-link-invalid');
    const { session, link } = found;
    const ids = session.attendeeSeatIds;
    const seats = await db.find('seats', { _id: { in: ids } }, { limit: ids.length, fields: ['name'] });
    const view: ConfirmView = {
      collectiveName: link.collectiveName,
      houseName: session.houseName,
      on: session.on,
      theme: session.theme,
      kind: session.sessionKind,
      attendees: ids.length,
      names: maskNames(seats.map(({ name }) => name)),
      own: seatIn(person, session.collectiveId) !== null,
      confirmed: confirmationOf(session),
      dispute: session.dispute && { by: session.dispute.by, word: session.dispute.word },
      version: session.version,
    };
    return accept(view);
  },

  'session.confirm': (context, input) =>
    answer(context, input, {
      confirmed: true,
      confirmedBy: input.by,
      confirmedAt: context.now,
      dispute: null,
    }),

  'session.dispute': (context, input) =>
    answer(context, input, { dispute: { by: input.by, word: input.word, at: context.now } }),
};

async function sessionBehind(
  reader: Reader,
  token: string,
  now: string,
): Promise<{ link: HouseLinkDoc; session: SessionDoc } | null> {
  const link = await reader.get('houseLinks', houseLinkIdOf(token));
  if (!link || link.expiresAt <= now) return null;
  const session = await ownActivity(reader, link.collectiveId, link.sessionId, 'session');
  return session && session.linkId === link._id ? { link, session } : null;
}

/** Saves the house's answer: once, not from a member of the collective, and only on the version the house has read. */
async function answer(
  { tx, now, person }: WriteContext,
  input: { token: string; baseVersion: number },
  word: Partial<SessionDoc>,
) {
  const found = await sessionBehind(tx, input.token, now);
  if (!found) return refuse('confirm-link-invalid');
  const { session } = found;
  if (seatIn(person, session.collectiveId)) return refuse('session-own');
  if (session.confirmed) return refuse('session-settled');
  if (session.version !== input.baseVersion) return refuse('stale-version', { current: session.version });
  const next = { ...session, ...word, version: session.version + 1 };
  await tx.put('deeds', next);
  await (next.dispute ? addDisputeTodo(tx, next) : removeDisputeTodo(tx, next));
  return accept({ sessionId: session._id });
}
