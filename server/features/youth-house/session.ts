import type { ParsedInputOf } from '../../../core/contract/procedures';
import type { RefusalCode } from '../../../core/contract/refusals';
import type { SessionDesk } from '../../../core/contract/youth-house';
import { accept, refuse } from '../../../core/contract/result';
import type { Day } from '../../../core/domain/month-day';
import { agreementsOn, ELSEWHERE } from '../../../core/domain/volunteer-session';
import type { WriteContext } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import type { SessionDoc } from '../../store/honour-collections';
import {
  isPairing,
  isSession,
  NO_YEAR,
  ownActivity,
  pairingRecord,
  readActivities,
  SESSIONS_PER_YEAR_MAX,
  attendeesFault,
  membersOf,
} from './queries';
import { removeDisputeTodo } from './dispute-todo';
import { mayRevise, viewOfSession } from './views';
import { dayInChina } from '../../rpc/instants';
import { releaseAttachments } from '../attachment/commands';

type Written = Pick<
  ParsedInputOf<'session.record'>,
  'houseId' | 'place' | 'on' | 'theme' | 'kind' | 'attendeeSeatIds' | 'externalNo'
>;

export const sessionHandlers: Handlers<
  'session.prepare' | 'session.record' | 'session.revise' | 'session.withdraw'
> = {
  'session.prepare': async ({ db, now }, input, { collectiveId, seat }) => {
    const [people, activities, session] = await Promise.all([
      membersOf(db, collectiveId),
      readActivities(db, collectiveId, [NO_YEAR], ['pairing']),
      input.sessionId === undefined ? null : ownActivity(db, collectiveId, input.sessionId, 'session'),
    ]);
    if (input.sessionId !== undefined && !session) return refuse('not-found');
    const pairings = activities.filter(isPairing);
    const came = new Set(session?.attendeeSeatIds);
    const desk: SessionDesk = {
      collectiveName: seat.collectiveName,
      today: dayInChina(now),
      houses: [...new Map(pairings.map(({ houseId, houseName }) => [houseId, houseName]))].map(
        ([houseId, name]) => ({ houseId, name }),
      ),
      people: people
        .filter((line) => line.state === 'active' || came.has(line._id))
        .map((line) => ({ seatId: line._id, name: line.name })),
      session: session && viewOfSession(session, pairings.map(pairingRecord), seat),
    };
    return accept(desk);
  },

  'session.record': async (context, input, { collectiveId, seat }) => {
    const { tx, newId, now } = context;
    const checked = await check(context, collectiveId, input, []);
    if ('code' in checked) return refuse(checked.code);
    if (checked.sameYear >= SESSIONS_PER_YEAR_MAX) return refuse('too-many');
    const session: SessionDoc = {
      _id: newId('session'),
      collectiveId,
      kind: 'session',
      ...checked.written,
      organiserSeatId: seat.seatId,
      organiserName: seat.name,
      confirmed: false,
      confirmedBy: '',
      confirmedAt: null,
      dispute: null,
      linkId: null,
      version: 1,
      at: now,
    };
    await tx.add('deeds', [session]);
    return accept({ sessionId: session._id });
  },

  'session.revise': async (context, input, { collectiveId, seat }) => {
    const { tx } = context;
    const session = await ownActivity(tx, collectiveId, input.sessionId, 'session');
    if (!session || !mayRevise(session, seat)) return refuse('not-found');
    if (session.confirmed) return refuse('session-settled');
    if (session.version !== input.baseVersion) return refuse('stale-version', { current: session.version });
    const checked = await check(context, collectiveId, input, session.attendeeSeatIds);
    if ('code' in checked) return refuse(checked.code);
    // Another house has another contact: the link sent to the first must not confirm it.
    const moved = checked.written.houseId !== session.houseId;
    if (moved && session.linkId !== null) await tx.remove('houseLinks', session.linkId);
    const linkId = moved ? null : session.linkId;
    const version = session.version + 1;
    await tx.put('deeds', { ...session, ...checked.written, dispute: null, linkId, version });
    await removeDisputeTodo(tx, session);
    return accept({ sessionId: session._id });
  },

  'session.withdraw': async (context, input, { collectiveId, seat }) => {
    const { tx } = context;
    const session = await ownActivity(tx, collectiveId, input.sessionId, 'session');
    if (!session || !mayRevise(session, seat)) return refuse('not-found');
    if (session.confirmed) return refuse('session-settled');
    if (session.linkId !== null) await tx.remove('houseLinks', session.linkId);
    await tx.remove('deeds', session._id);
    await releaseAttachments(context, collectiveId, 'session', session._id);
    await removeDisputeTodo(tx, session);
    return accept({ sessionId: session._id });
  },
};

type Checked =
  | { readonly code: Extract<RefusalCode, 'day-ahead' | 'session-outside' | 'attendee-twice' | 'not-found'> }
  | {
      readonly sameYear: number;
      readonly written: Pick<
        SessionDoc,
        'year' | 'on' | 'houseId' | 'houseName' | 'theme' | 'sessionKind' | 'attendeeSeatIds' | 'externalNo'
      >;
    };

/** Validates the input against the agreements and the roster. */
async function check(
  { tx, outside, now }: WriteContext,
  collectiveId: string,
  input: Written,
  came: readonly string[],
): Promise<Checked> {
  const { on, houseId, theme, kind: sessionKind, attendeeSeatIds, externalNo } = input;
  if (on > dayInChina(now)) return { code: 'day-ahead' };
  const year = Number(on.slice(0, 4));
  const [activities, people] = await Promise.all([
    readActivities(outside, collectiveId, [NO_YEAR, year], ['pairing', 'session']),
    membersOf(outside, collectiveId),
  ]);
  const fault = attendeesFault(attendeeSeatIds, people, came);
  if (fault) return { code: fault };
  const written = { year, on, houseId, theme, sessionKind, attendeeSeatIds, externalNo };
  const sameYear = activities.filter(isSession).length;
  if (houseId === ELSEWHERE) return { sameYear, written: { ...written, houseName: input.place } };
  const pairings = activities.filter(isPairing).filter((one) => one.houseId === houseId);
  const first = pairings[0];
  if (!first) return { code: 'not-found' };
  const agreement = agreementsOn(pairings.map(pairingRecord), houseId, on as Day)[0];
  // Read again in the transaction: an agreement that was withdrawn or ended meanwhile must not cover a new session.
  const held = agreement && (await ownActivity(tx, collectiveId, agreement.id, 'pairing'));
  if (!held || agreementsOn([pairingRecord(held)], houseId, on as Day).length === 0)
    return { code: 'session-outside' };
  return { sameYear, written: { ...written, houseName: held.houseName } };
}
