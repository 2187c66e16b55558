import type { TodoKind } from '../../../core/domain/todo';
import type { VoteDoc } from '../../store/collections';
import type { Transaction } from '../../store/store';
import { addNews, removeNews } from '../../notifications/news';
import { leaderOffice } from '../../store/ids';
import { todoFor, todoIdOf } from '../../notifications/todos';

type VoteTodo = Extract<TodoKind, 'checkRoster' | 'showBoxKey' | 'castBallot' | 'openBox' | 'answerDispute'>;

/** Adds a vote todo for each seat. */
export async function addVoteTodos(
  tx: Transaction,
  vote: VoteDoc,
  kind: VoteTodo,
  seatIds: readonly string[],
  now: string,
): Promise<void> {
  const { collectiveId, title } = vote;
  for (const seatId of seatIds)
    await tx.put('todos', todoFor(kind, vote._id, seatId, { collectiveId, at: now, name: title, title }));
}

export async function removeVoteTodos(
  tx: Transaction,
  roundId: string,
  kind: VoteTodo,
  seatIds: readonly string[],
): Promise<void> {
  for (const seatId of seatIds) await tx.remove('todos', todoIdOf(kind, roundId, seatId));
}

/** Removes all open todos of a vote. */
export async function removeAllVoteTodos(tx: Transaction, vote: VoteDoc): Promise<void> {
  const voters = vote.roster.map((voter) => voter.seatId);
  const openers = vote.scrutineers.map((one) => one.seatId);
  if (vote.state === 'readOut') await removeVoteTodos(tx, vote._id, 'checkRoster', voters);
  if (vote.state === 'open') await removeVoteTodos(tx, vote._id, 'castBallot', voters);
  await removeVoteTodos(tx, vote._id, 'showBoxKey', openers);
  await removeVoteTodos(tx, vote._id, 'openBox', openers);
  if (vote.disputes.length > 0)
    await removeVoteTodos(tx, vote._id, 'answerDispute', [leaderOffice(vote.collectiveId)]);
}

/** Tells the voters that the result is published, or takes it back when the vote is held again. */
export async function announceResult(
  tx: Transaction,
  { _id, collectiveId, title, roster }: VoteDoc,
  now: string | null,
): Promise<void> {
  const voters = roster.map((voter) => voter.seatId);
  if (now === null) return removeNews(tx, 'voteResult', _id, voters);
  await addNews(tx, 'voteResult', _id, voters, { collectiveId, at: now, name: '', title, roundId: _id });
}

/** Asks members whose client has no key for this vote to open the vote page once, which registers one. */
export async function addRegistrationTodos(
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
