import { accept, refuse } from '../../../core/contract/result';
import { readyNeeded, STAGE_SCALE } from '../../../core/domain/stage';
import { afterEvent, GRACE_HOURS, isRunning } from '../../../core/domain/vote-state';
import { toHex } from '../../../core/voting/bytes';
import { isBoxKeySigned } from '../../../core/voting/keys';
import { notifyLoss } from '../../notifications/losses';
import type { Handlers } from '../../rpc/handler';
import type { VoteDoc, VoteScrutineer } from '../../store/collections';
import type { Transaction } from '../../store/store';
import { changedVoters, freezeRoster, seatsWithoutKey } from './roster';
import { viewOfVote } from './vote-view';
import { addVoteTodos, addRegistrationTodos, removeAllVoteTodos, removeVoteTodos } from './vote-todos';
import { listVotes } from './queries';
const EVERY_SLOT = 200;

export const voteHandlers: Handlers<
  | 'vote.list'
  | 'vote.prepare'
  | 'vote.show'
  | 'vote.readOut'
  | 'vote.redraft'
  | 'vote.endorse'
  | 'vote.showBoxKey'
> = {
  'vote.list': listVotes,

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
    if (rerunOf !== null && (await tx.get('rounds', rerunOf))?.collectiveId !== collectiveId)
      return refuse('not-found');
    const roundId = newId('round');
    await tx.put('voteDesks', { _id: collectiveId, roundId });
    await addRegistrationTodos(tx, await seatsWithoutKey(outside, collectiveId), {
      collectiveId,
      title,
      now,
    });
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

  'vote.show': async ({ db, now }, _input, { vote, seat }) => {
    const slots =
      vote.voteId === null
        ? []
        : await db.find(
            'slots',
            { voteId: vote.voteId },
            { order: ['no', 'asc'], limit: EVERY_SLOT, fields: ['no', 'seq', 'hash'] },
          );
    const changed =
      isRunning(vote.state) && vote.state !== 'draft' ? await changedVoters(db, vote) : undefined;
    return accept({ ...viewOfVote(vote, slots, seat, now), ...changed });
  },

  'vote.readOut': async ({ tx, outside, now }, _input, { vote }) => {
    const state = afterEvent(vote.state, 'readOut');
    if (!state) return refuse('vote-state');
    const read = await freezeRoster(outside, vote.collectiveId);
    // Refused before anybody compares codes, not at the opening afterwards.
    if (read.roll < vote.kMin + 1) return refuse('vote-too-small');
    if (read.roster.length < Math.max(readyNeeded(read.roll), vote.kMin + 1))
      return refuse('roll-incomplete');
    const numbers = new Map(read.roster.map((voter) => [voter.seatId, voter.no]));
    const scrutineers = vote.scrutineers.map((one) => ({ ...one, no: numbers.get(one.seatId) ?? null }));
    if (scrutineers.some((one) => one.no === null)) return refuse('scrutineer-unfit');
    const next: VoteDoc = { ...vote, ...read, scrutineers, state };
    await tx.put('rounds', next);
    await addVoteTodos(tx, next, 'checkRoster', [...numbers.keys()], now);
    await addVoteTodos(
      tx,
      next,
      'showBoxKey',
      scrutineers.map((one) => one.seatId),
      now,
    );
    return accept(null);
  },

  'vote.redraft': async ({ tx, random, now }, input, { vote, seat: leader }) => {
    const state = afterEvent(vote.state, 'redraft');
    if (!state) return refuse('vote-state');
    const scrutineers = await fitScrutineers(tx, vote.collectiveId, input.scrutineers);
    if (!scrutineers) return refuse('scrutineer-unfit');
    await removeAllVoteTodos(tx, vote);
    // A new nonce invalidates box keys shown for the old roster.
    const nonce = toHex(random(16));
    await tx.put('rounds', { ...vote, state, scrutineers, nonce, roster: [], absent: [] });
    for (const { seatId } of vote.scrutineers.filter((one) => !input.scrutineers.includes(one.seatId))) {
      const about = { collectiveId: vote.collectiveId, at: now, name: leader.name, title: vote.title };
      await notifyLoss(tx, (await tx.get('seats', seatId))?.openid ?? null, ['dutyEnded', vote._id], about);
    }
    return accept(null);
  },

  'vote.endorse': async ({ tx }, _input, { vote, seat }) => {
    if (vote.state !== 'readOut') return refuse('vote-state');
    if (!vote.roster.some((voter) => voter.seatId === seat.seatId)) return refuse('not-on-roster');
    const roster = vote.roster.map((voter) =>
      voter.seatId === seat.seatId ? { ...voter, endorsed: true } : voter,
    );
    await tx.put('rounds', { ...vote, roster });
    await removeVoteTodos(tx, vote._id, 'checkRoster', [seat.seatId]);
    return accept(null);
  },

  'vote.showBoxKey': async ({ tx }, input, { vote, seat }) => {
    if (vote.state !== 'readOut') return refuse('vote-state');
    const voter = vote.roster.find((one) => one.seatId === seat.seatId);
    const { boxKey, sig } = input;
    if (!voter || !isBoxKeySigned(voter.identityKey, vote.nonce, { no: voter.no, boxKey, sig }))
      return refuse('keys-refused');
    const scrutineers = vote.scrutineers.map((one) =>
      one.seatId === seat.seatId ? { ...one, boxKey, sig } : one,
    );
    await tx.put('rounds', { ...vote, scrutineers });
    await removeVoteTodos(tx, vote._id, 'showBoxKey', [seat.seatId]);
    return accept(null);
  },
};

/** Reads two scrutineers: different joined members, neither of them the 号长; null otherwise. */
async function fitScrutineers(
  tx: Transaction,
  collectiveId: string,
  seatIds: readonly [string, string],
): Promise<VoteScrutineer[] | null> {
  if (seatIds[0] === seatIds[1]) return null;
  const found: VoteScrutineer[] = [];
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
