import { afterEvent, nextByClock } from '../../core/domain/vote-state';
import { freezeBox } from '../../core/voting/box';
import { DISPUTE_HOURS } from '../../core/voting/dispute';
import type { RoundDoc } from '../store/collections';
import type { Snapshot, Store, Transaction } from '../store/store';
import { eraseBox } from './erase-box';
import { askFor, takeBack } from './vote-todo';

const EVERY_SLOT = 200;

/** Takes every step that time alone brings by `now`; the same round when none is due. */
export async function advanceRound(
  tx: Transaction,
  outside: Snapshot,
  round: RoundDoc,
  now: string,
): Promise<RoundDoc> {
  const due = nextByClock(round, DISPUTE_HOURS);
  const state = due && due.from <= now ? afterEvent(round.state, due.event) : null;
  if (!due || !state) return round;
  if (due.event === 'freeze') {
    // a call lives 20 s and a transaction 30 s; after the wait no envelope is on its way, so a query is exact
    const slots = await outside.find(
      'slots',
      { voteId: round.voteId },
      { limit: EVERY_SLOT, fields: ['no', 'hash'] },
    );
    await takeBack(
      tx,
      round._id,
      'castBallot',
      round.roster.map((voter) => voter.seatId),
    );
    if (slots.length < round.kMin + 1) return giveUp(tx, outside, round, 'tooFew');
    const frozen = { ...round, state, frozen: freezeBox(slots), frozenAt: now };
    await tx.put('rounds', frozen);
    return advanceRound(tx, outside, frozen, now);
  }
  const next = { ...round, state };
  if (due.event === 'beginOpening') await askFor(tx, next, 'openBox', openerOf(next, 0), now);
  if (due.event === 'archive') await eraseBox(tx, outside, round.voteId);
  await tx.put('rounds', next);
  return next;
}

/** Names the scrutineer whose turn it is, as a list of one. */
export const openerOf = (round: RoundDoc, turn: 0 | 1): string[] =>
  round.scrutineers.slice(turn, turn + 1).map((one) => one.seatId);

/** Gives a round up and erases its box: nobody will ever be counted. */
export async function giveUp(
  tx: Transaction,
  outside: Snapshot,
  round: RoundDoc,
  voidReason: NonNullable<RoundDoc['voidReason']>,
): Promise<RoundDoc> {
  const next: RoundDoc = { ...round, state: 'void', voidReason, frozen: null, mix: null };
  await eraseBox(tx, outside, round.voteId);
  await tx.put('rounds', next);
  return next;
}

const ROUNDS_AT_ONCE = 100;

/** Moves on every vote that waits for the clock; for the timer. Gives how many moved. */
export async function advanceVotes(store: Store, now: string): Promise<number> {
  const waiting = await store.find(
    'rounds',
    { state: { in: ['open', 'frozen', 'board'] } },
    {
      limit: ROUNDS_AT_ONCE,
      fields: ['state', 'closesAt', 'closedEarlyAt', 'frozenAt', 'graceHours', 'boardAt'],
    },
  );
  let moved = 0;
  for (const { _id, ...times } of waiting) {
    const due = nextByClock(times, DISPUTE_HOURS);
    if (!due || due.from > now) continue;
    await store.transact(
      async (tx) => {
        const round = await tx.get('rounds', _id);
        if (round) await advanceRound(tx, store, round, now);
      },
      () => true,
    );
    moved += 1;
  }
  return moved;
}
