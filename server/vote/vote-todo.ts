import type { TodoKind } from '../../core/domain/todo';
import type { RoundDoc } from '../store/collections';
import type { Transaction } from '../store/store';
import { todoFor, todoIdOf } from '../todo';

type VoteTodo = Extract<TodoKind, 'checkRoster' | 'showBoxKey' | 'castBallot' | 'openBox' | 'answerDispute'>;

/** Asks seats to do their part in a vote. */
export async function askFor(
  tx: Transaction,
  round: RoundDoc,
  kind: VoteTodo,
  seatIds: readonly string[],
  now: string,
): Promise<void> {
  const { collectiveId, title } = round;
  for (const seatId of seatIds)
    await tx.put('todos', todoFor(kind, round._id, seatId, { collectiveId, at: now, name: title, title }));
}

export async function takeBack(
  tx: Transaction,
  roundId: string,
  kind: VoteTodo,
  seatIds: readonly string[],
): Promise<void> {
  for (const seatId of seatIds) await tx.remove('todos', todoIdOf(kind, roundId, seatId));
}

/** Takes back whatever a vote still asks of anybody. */
export async function takeAllBack(tx: Transaction, round: RoundDoc): Promise<void> {
  const voters = round.roster.map((voter) => voter.seatId);
  const openers = round.scrutineers.map((one) => one.seatId);
  if (round.state === 'readOut') await takeBack(tx, round._id, 'checkRoster', voters);
  if (round.state === 'open') await takeBack(tx, round._id, 'castBallot', voters);
  await takeBack(tx, round._id, 'showBoxKey', openers);
  await takeBack(tx, round._id, 'openBox', openers);
}

/** Asks everybody whose phone has no key for this vote to open the room once: it registers by itself there. */
export async function askUnready(
  tx: Transaction,
  seatIds: readonly string[],
  { collectiveId, title, now }: { collectiveId: string; title: string; now: string },
): Promise<void> {
  for (const seatId of seatIds)
    await tx.put(
      'todos',
      todoFor('readyPhone', collectiveId, seatId, { collectiveId, at: now, name: title, title }),
    );
}
