import { afterEvent, nextByClock } from '../../../core/domain/vote-state';
import { freezeBox } from '../../../core/voting/box';
import { DISPUTE_HOURS } from '../../../core/voting/dispute-window';
import type { VoteDoc } from '../../store/collections';
import type { Snapshot, Store, Transaction } from '../../store/store';
import { eraseBox } from './erase-box';
import { addVoteTodos, removeVoteTodos } from './vote-todos';

const EVERY_SLOT = 200;

/** Takes every step that is due by the clock at `now`; returns the same vote when none is due. */
export async function advanceVote(
  tx: Transaction,
  outside: Snapshot,
  vote: VoteDoc,
  now: string,
): Promise<VoteDoc> {
  const due = nextByClock(vote, DISPUTE_HOURS);
  const state = due && due.from <= now ? afterEvent(vote.state, due.event) : null;
  if (!due || !state) return vote;
  if (due.event === 'freeze') {
    // A call lasts at most 20 s and a transaction 30 s: after the grace period no envelope is in flight, so the query
    // is exact.
    const slots = await outside.find(
      'slots',
      { voteId: vote.voteId },
      { limit: EVERY_SLOT, fields: ['no', 'hash'] },
    );
    await removeVoteTodos(
      tx,
      vote._id,
      'castBallot',
      vote.roster.map((voter) => voter.seatId),
    );
    if (slots.length < vote.kMin + 1) return giveUp(tx, outside, vote, 'tooFew');
    const frozen = { ...vote, state, frozen: freezeBox(slots), frozenAt: now };
    await tx.put('rounds', frozen);
    return advanceVote(tx, outside, frozen, now);
  }
  const next = { ...vote, state };
  if (due.event === 'beginOpening') await addVoteTodos(tx, next, 'openBox', openerOf(next, 0), now);
  if (due.event === 'archive') await eraseBox(tx, outside, vote.voteId);
  await tx.put('rounds', next);
  return next;
}

/** Returns the scrutineer who opens next, as a list of one. */
export const openerOf = (vote: VoteDoc, turn: 0 | 1): string[] =>
  vote.scrutineers.slice(turn, turn + 1).map((one) => one.seatId);

/** Voids a vote and erases its box; nothing is counted. */
export async function giveUp(
  tx: Transaction,
  outside: Snapshot,
  vote: VoteDoc,
  voidReason: NonNullable<VoteDoc['voidReason']>,
): Promise<VoteDoc> {
  const next: VoteDoc = { ...vote, state: 'void', voidReason, frozen: null, mix: null };
  await eraseBox(tx, outside, vote.voteId);
  await tx.put('rounds', next);
  return next;
}

const VOTES_PER_RUN = 100;

/** Advances every vote that waits for the clock, for the timer; returns how many advanced. */
export async function advanceVotes(store: Store, now: string): Promise<number> {
  const waiting = await store.find(
    'rounds',
    { state: { in: ['open', 'frozen', 'board'] } },
    {
      limit: VOTES_PER_RUN,
      fields: ['state', 'closesAt', 'closedEarlyAt', 'frozenAt', 'graceHours', 'boardAt'],
    },
  );
  let moved = 0;
  for (const { _id, ...times } of waiting) {
    const due = nextByClock(times, DISPUTE_HOURS);
    if (!due || due.from > now) continue;
    await store.transact(
      async (tx) => {
        const vote = await tx.get('rounds', _id);
        if (vote) await advanceVote(tx, store, vote, now);
      },
      () => true,
    );
    moved += 1;
  }
  return moved;
}
