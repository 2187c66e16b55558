import { accept, refuse } from '../../core/contract/result';
import { STAGE_SCALE } from '../../core/domain/stage';
import { afterEvent, GRACE_HOURS, isRunning } from '../../core/domain/vote-state';
import { toHex } from '../../core/voting/bytes';
import { isBoxKeySigned } from '../../core/voting/keys';
import type { Handlers } from '../handler';
import type { RoundDoc, RoundScrutineer } from '../store/collections';
import type { Transaction } from '../store/store';
import { membersOf, readOutRoster, unreadyOf } from './read-out';
import { briefOf, viewOfRound } from './round-view';
import { askFor, askUnready, takeAllBack, takeBack } from './vote-todo';

const ROUNDS_SHOWN = 20;
const EVERY_SLOT = 200;

export const roundHandlers: Handlers<
  | 'vote.list'
  | 'vote.prepare'
  | 'vote.show'
  | 'vote.readOut'
  | 'vote.redraft'
  | 'vote.endorse'
  | 'vote.showBoxKey'
> = {
  'vote.list': async ({ db }, _input, { collectiveId, seat }) => {
    const [rounds, members] = await Promise.all([
      db.find(
        'rounds',
        { collectiveId },
        {
          order: ['createdAt', 'desc'],
          limit: ROUNDS_SHOWN,
          fields: ['title', 'state', 'mode', 'closesAt'],
        },
      ),
      membersOf(db, collectiveId),
    ]);
    return accept({
      rounds: rounds.map(briefOf),
      members: members.map(({ seatId, name, keys, mayOpenBox }) => ({
        seatId,
        name,
        registered: keys !== null,
        mayOpenBox,
      })),
      leader: seat.leader,
    });
  },

  'vote.prepare': async ({ tx, outside, now, random, newId }, input, { collectiveId }) => {
    const [desk, collective] = [
      await tx.get('voteDesks', collectiveId),
      await tx.get('collectives', collectiveId),
    ];
    const current = desk && (await tx.get('rounds', desk.roundId));
    if (current && isRunning(current.state)) return refuse('vote-running');
    if (!collective || collective.activeMembers < input.kMin + 1) return refuse('vote-too-small');
    const scrutineers = await fitScrutineers(tx, collectiveId, input.scrutineers);
    if (!scrutineers) return refuse('scrutineer-unfit');
    const { title, mode, minutes, kMin, helpAsked, rerunOf } = input;
    const roundId = newId('round');
    await tx.put('voteDesks', { _id: collectiveId, roundId });
    await askUnready(tx, await unreadyOf(outside, collectiveId), { collectiveId, title, now });
    await tx.put('rounds', {
      _id: roundId,
      collectiveId,
      title,
      state: 'draft',
      mode,
      minutes,
      graceHours: GRACE_HOURS[mode],
      kMin,
      helpAsked,
      scale: [...STAGE_SCALE],
      nonce: toHex(random(16)),
      roll: collective.activeMembers,
      roster: [],
      absent: [],
      scrutineers,
      closesAt: null,
      closedEarlyAt: null,
      voteId: null,
      ackKey: null,
      frozenAt: null,
      frozen: null,
      mix: null,
      boardParts: 0,
      boardAt: null,
      tally: null,
      help: null,
      withheld: null,
      countedBy: null,
      disputes: [],
      disputeAnswer: null,
      voidReason: null,
      rerunOf,
      createdAt: now,
    });
    return accept({ roundId });
  },

  'vote.show': async ({ db, now }, _input, { round, seat }) => {
    const slots =
      round.voteId === null
        ? []
        : await db.find(
            'slots',
            { voteId: round.voteId },
            { order: ['no', 'asc'], limit: EVERY_SLOT, fields: ['no', 'seq', 'hash'] },
          );
    return accept(viewOfRound(round, slots, seat, now));
  },

  'vote.readOut': async ({ tx, outside, now }, _input, { round }) => {
    const state = afterEvent(round.state, 'readOut');
    if (!state) return refuse('vote-state');
    const read = await readOutRoster(outside, round.collectiveId);
    const numbers = new Map(read.roster.map((voter) => [voter.seatId, voter.no]));
    const scrutineers = round.scrutineers.map((one) => ({ ...one, no: numbers.get(one.seatId) ?? null }));
    if (scrutineers.some((one) => one.no === null)) return refuse('scrutineer-unfit');
    const next: RoundDoc = { ...round, ...read, scrutineers, state };
    await tx.put('rounds', next);
    await askFor(tx, next, 'checkRoster', [...numbers.keys()], now);
    await askFor(
      tx,
      next,
      'showBoxKey',
      scrutineers.map((one) => one.seatId),
      now,
    );
    return accept(null);
  },

  'vote.redraft': async ({ tx, random }, input, { round }) => {
    const state = afterEvent(round.state, 'redraft');
    if (!state) return refuse('vote-state');
    const scrutineers = await fitScrutineers(tx, round.collectiveId, input.scrutineers);
    if (!scrutineers) return refuse('scrutineer-unfit');
    await takeAllBack(tx, round);
    // a new nonce: a key shown for the old roster says nothing about the new one
    const nonce = toHex(random(16));
    await tx.put('rounds', { ...round, state, scrutineers, nonce, roster: [], absent: [] });
    return accept(null);
  },

  'vote.endorse': async ({ tx }, _input, { round, seat }) => {
    if (round.state !== 'readOut') return refuse('vote-state');
    if (!round.roster.some((voter) => voter.seatId === seat.seatId)) return refuse('not-on-roster');
    const roster = round.roster.map((voter) =>
      voter.seatId === seat.seatId ? { ...voter, endorsed: true } : voter,
    );
    await tx.put('rounds', { ...round, roster });
    await takeBack(tx, round._id, 'checkRoster', [seat.seatId]);
    return accept(null);
  },

  'vote.showBoxKey': async ({ tx }, input, { round, seat }) => {
    if (round.state !== 'readOut') return refuse('vote-state');
    const voter = round.roster.find((one) => one.seatId === seat.seatId);
    const { boxKey, sig } = input;
    if (!voter || !isBoxKeySigned(voter.identityKey, round.nonce, { no: voter.no, boxKey, sig }))
      return refuse('keys-refused');
    const scrutineers = round.scrutineers.map((one) =>
      one.seatId === seat.seatId ? { ...one, boxKey, sig } : one,
    );
    await tx.put('rounds', { ...round, scrutineers });
    await takeBack(tx, round._id, 'showBoxKey', [seat.seatId]);
    return accept(null);
  },
};

/** Loads two scrutineers: different members who have joined, neither of them the 号长. */
async function fitScrutineers(
  tx: Transaction,
  collectiveId: string,
  seatIds: readonly [string, string],
): Promise<RoundScrutineer[] | null> {
  if (seatIds[0] === seatIds[1]) return null;
  const found: RoundScrutineer[] = [];
  for (const seatId of seatIds) {
    const seat = await tx.get('seats', seatId);
    const fits =
      seat?.collectiveId === collectiveId &&
      seat.kind === 'member' &&
      seat.state === 'active' &&
      !seat.leader &&
      seat.openid !== null;
    if (!fits) return null;
    found.push({ seatId, name: seat.name, no: null, boxKey: null, sig: null });
  }
  return found;
}
