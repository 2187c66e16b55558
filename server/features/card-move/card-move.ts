import { accept, refuse } from '../../../core/contract/result';
import { CARD_CODE_HOURS, printCode } from '../../../core/domain/invitation';
import { todoFor, todoIdOf } from '../../notifications/todos';
import type { Context } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import { seatIn } from '../../rpc/context';
import type { SeatCodeDoc, SeatDoc } from '../../store/collections';
import { accountAddress, cardCodeIdOf, cardIdOf } from '../../store/ids';
import type { Reader, Snapshot, Transaction } from '../../store/store';
import { endCardCode, logSeat } from '../seat-move/commands';
import { ownerOfSeat } from '../seat-move/queries';
import { bringCards } from './commands';
import { agreedWords, authorsOf, gatherMovable, linesOf, otherWords, placeOpen, seatOfCode } from './queries';

const SEATS_READ = 100;
const CODES_READ = 20;
const CARDS_READ = 1000;
const ASKS_READ = 50;

export const cardMoveHandlers: Handlers<
  | 'cardMove.mine'
  | 'cardMove.issueCode'
  | 'cardMove.revokeCode'
  | 'cardMove.answer'
  | 'cardMove.preview'
  | 'cardMove.take'
> = {
  'cardMove.mine': async ({ db, person, openid, now }) => {
    const own = person.seats.map(({ seatId }) => seatId);
    const left = await db.find('seats', { holder: accountAddress(openid) }, { limit: SEATS_READ });
    const held = await Promise.all(
      person.seats.filter(({ kind }) => kind === 'member').map(({ seatId }) => db.get('seats', seatId)),
    );
    const seats = [...held, ...left].filter((seat): seat is SeatDoc => seat?.kind === 'member');
    const ofSeats = { seatId: { in: seats.map(({ _id }) => _id) } };
    const [cards, brought, codes, asks, collectives] = await Promise.all([
      db.find('cards', ofSeats, { limit: CARDS_READ, fields: ['seatId', 'state', 'draft'] }),
      db.find('broughtCards', ofSeats, { limit: CARDS_READ, fields: ['seatId'] }),
      db.find('seatCodes', ofSeats, { limit: CARDS_READ }),
      own.length === 0
        ? []
        : db.find('seatCodes', { asked: { in: own } }, { order: ['expiresAt', 'asc'], limit: ASKS_READ }),
      Promise.all(seats.map(({ collectiveId }) => db.get('collectives', collectiveId))),
    ]);
    const names = new Map(collectives.flatMap((doc) => (doc ? [[doc._id, doc.name] as const] : [])));
    return accept({
      seats: seats.flatMap((seat) => {
        const collectiveName = names.get(seat.collectiveId);
        const mine = cards.filter(({ seatId }) => seatId === seat._id);
        const count =
          mine.filter(({ state }) => state === 'active').length +
          brought.filter(({ seatId }) => seatId === seat._id).length;
        if (collectiveName === undefined || (count === 0 && mine.every(({ draft }) => draft === null)))
          return [];
        const code = codes.find((one) => one.card && one.seatId === seat._id && now < one.expiresAt);
        return [
          {
            ...{ seatId: seat._id, collectiveName, left: seat.openid === null, cards: count },
            code: code
              ? {
                  expiresAt: code.expiresAt,
                  asked: code.asked?.length ?? 0,
                  agreed: code.agreed?.length ?? 0,
                  declined: code.declined?.length ?? 0,
                }
              : null,
          },
        ];
      }),
      asks: asks
        .filter(({ expiresAt }) => now < expiresAt)
        .flatMap((code) => {
          const me = seatIn(person, code.collectiveId)?.seatId ?? '';
          if (!code.asked?.includes(me)) return [];
          const agree = code.agreed?.includes(me) ? true : code.declined?.includes(me) ? false : null;
          return [{ seatId: code.seatId, name: code.name, collectiveName: code.collectiveName, agree }];
        }),
    });
  },

  'cardMove.issueCode': async ({ tx, outside, now, random, openid }, { seatId }) => {
    const seat = await ownSeat(tx, openid, seatId);
    const movable = seat && (await gatherMovable(outside, seat));
    if (!seat || !movable || movable.cards.length + movable.brought.length === 0) return refuse('not-found');
    const { _id: collectiveId, name: collectiveName } = movable.collective;
    const before = await codesOf(tx, outside, seatId);
    const answered = {
      agreed: [...new Set(before.flatMap(({ agreed = [] }) => agreed))],
      declined: [...new Set(before.flatMap(({ declined = [] }) => declined))],
    };
    const asked: string[] = [];
    for (const author of authorsOf(movable)) {
      const theirs = await tx.get('seats', author);
      if (theirs?.collectiveId === collectiveId && theirs.openid !== null) asked.push(author);
    }
    for (const old of before) await endCardCode(tx, old);
    const code = printCode(random(64));
    const expiresAt = new Date(Date.parse(now) + CARD_CODE_HOURS * 3_600_000).toISOString();
    await tx.add('seatCodes', [
      {
        ...{ _id: cardCodeIdOf(code), collectiveId, collectiveName, seatId, name: seat.name },
        ...{ holder: accountAddress(openid), card: true, expiresAt, asked, ...answered },
      },
    ]);
    const open = asked.filter((one) => !answered.agreed.includes(one) && !answered.declined.includes(one));
    const about = { collectiveId, at: now, name: seat.name, title: collectiveName };
    for (const to of open) await tx.put('todos', todoFor('agreeWords', seatId, to, about));
    return accept({ code, expiresAt, asked: open.length });
  },

  'cardMove.revokeCode': async ({ tx, outside, openid }, { seatId }) => {
    const seat = await ownSeat(tx, openid, seatId);
    const codes = seat ? await codesOf(tx, outside, seatId) : [];
    if (codes.length === 0) return refuse('move-gone');
    for (const code of codes) await endCardCode(tx, code);
    return accept({ seatId });
  },

  'cardMove.answer': async ({ tx, outside, person, now }, { seatId, agree }) => {
    const standing = (await codesOf(tx, outside, seatId)).filter(({ expiresAt }) => now < expiresAt);
    const me = standing[0] && seatIn(person, standing[0].collectiveId)?.seatId;
    const asking = standing.filter(({ asked }) => me !== undefined && asked?.includes(me));
    if (me === undefined || asking.length === 0) return refuse('move-gone');
    const without = (list: readonly string[] = []): string[] => list.filter((one) => one !== me);
    for (const code of asking)
      await tx.put('seatCodes', {
        ...code,
        agreed: [...without(code.agreed), ...(agree ? [me] : [])],
        declined: [...without(code.declined), ...(agree ? [] : [me])],
      });
    await tx.remove('todos', todoIdOf('agreeWords', seatId, me));
    return accept({ seatId });
  },

  'cardMove.preview': async ({ db, now }, input, { collectiveId, seat }) => {
    const found = await seatOfCode(db, now, { code: input.code, to: { collectiveId, name: seat.name } });
    if (typeof found === 'string') return refuse(found);
    const [movable, collective] = await Promise.all([
      gatherMovable(db, found.seat),
      db.get('collectives', collectiveId),
    ]);
    if (!movable || !collective) return refuse('invitation-invalid');
    const own = await db.get('cards', cardIdOf(seat.seatId, collective.cycle.label));
    return accept({
      collectiveName: movable.collective.name,
      cards: linesOf(movable),
      open: placeOpen(movable, collective.cycle, own).placement,
      words: otherWords(movable),
      agreedWords: agreedWords(movable, found.issued),
    });
  },

  'cardMove.take': async (context, input, { collectiveId, seat }) => {
    const { tx, outside, now } = context;
    const found = await seatOfCode(tx, now, { code: input.code, to: { collectiveId, name: seat.name } });
    if (typeof found === 'string') return refuse(found);
    const [movable, collective, own] = [
      await gatherMovable(outside, found.seat),
      await tx.get('collectives', collectiveId),
      await tx.get('seats', seat.seatId),
    ];
    if (!movable || !collective || !own) return refuse('invitation-invalid');
    const taken = await bringCards(tx, movable, { collective, seat: own, issued: found.issued, now });
    await endCardCode(tx, found.issued);
    await logSeat(tx, found.seat, { event: 'cardTaken', at: now, by: found.seat.name });
    await logSeat(tx, own, { event: 'cardBrought', at: now, by: own.name });
    return accept(taken);
  },
};

/** A seat of the roster that the caller holds, or held last. */
async function ownSeat(tx: Transaction, openid: Context['openid'], seatId: string): Promise<SeatDoc | null> {
  const seat = await tx.get('seats', seatId);
  const isOwn = seat?.kind === 'member' && ownerOfSeat(seat) === accountAddress(openid);
  return isOwn && seat.erasedAt === undefined ? seat : null;
}

/** The codes for the cards of a seat: one, unless two were issued in the same moment. */
async function codesOf(tx: Reader, outside: Snapshot, seatId: string): Promise<SeatCodeDoc[]> {
  const found = await outside.find('seatCodes', { seatId }, { limit: CODES_READ });
  const codes: SeatCodeDoc[] = [];
  for (const { _id, card } of found) {
    const code = card ? await tx.get('seatCodes', _id) : null;
    if (code) codes.push(code);
  }
  return codes;
}
