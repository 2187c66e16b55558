import type { Day } from '../../../core/domain/month-day';
import { overdueFrom, REVISIT_MONTHS, revisitDue } from '../../../core/domain/revisit';
import type { TodoKind } from '../../../core/domain/todo';
import type { WriteContext } from '../../rpc/context';
import { leaderOffice } from '../../store/ids';
import type { InnovationDoc } from '../../store/honour-collections';
import type { Snapshot, Transaction } from '../../store/store';
import { todoFor, todoIdOf } from '../../notifications/todos';

const TODOS_READ = 400;

const putTodo = (
  { tx }: WriteContext,
  doc: InnovationDoc,
  todo: { kind: TodoKind; about: string; to: string; name: string; at: string },
): Promise<void> =>
  tx.put(
    'todos',
    todoFor(todo.kind, todo.about, todo.to, {
      collectiveId: doc.collectiveId,
      at: todo.at,
      name: todo.name,
      title: doc.text.title,
      deedId: doc._id,
    }),
  );

const firstAuthor = (doc: InnovationDoc) => doc.authors[0] ?? { seatId: '', name: '' };

/** Adds a review todo for every reviewer who is not an author. */
export async function addReviewTodos(
  context: WriteContext,
  doc: InnovationDoc,
  reviewers: readonly string[],
) {
  const authors = doc.authors.map((author) => author.seatId);
  for (const to of reviewers.filter((seatId) => !authors.includes(seatId)))
    await putTodo(context, doc, {
      kind: 'judgeIdea',
      about: doc._id,
      to,
      name: firstAuthor(doc).name,
      at: context.now,
    });
}

/** Adds the todo of the 号长 after a review. */
export const addConclusionTodo = (context: WriteContext, doc: InnovationDoc, name: string): Promise<void> =>
  putTodo(context, doc, {
    kind: 'concludeIdea',
    about: doc._id,
    to: leaderOffice(doc.collectiveId),
    name,
    at: context.now,
  });

/** Adds the first author's todo to revise a returned innovation. */
export const addRevisionTodo = (context: WriteContext, doc: InnovationDoc, name: string): Promise<void> =>
  putTodo(context, doc, {
    kind: 'reviseIdea',
    about: doc._id,
    to: firstAuthor(doc).seatId,
    name,
    at: context.now,
  });

const aboutVisit = (doc: InnovationDoc, months: number): string => `${doc._id}-${months}`;

/** Returns midnight in China of a day: the instant from which a todo is shown on 今日. */
const startOf = (day: Day): string => new Date(Date.parse(`${day}T00:00:00+08:00`)).toISOString();

/**
 * Adds the todos of all revisits at once, each dated its due day: 今日 hides todos dated ahead. The author is asked
 * first, the 号长's office when it is overdue.
 */
export async function scheduleRevisits(
  context: WriteContext,
  doc: InnovationDoc,
  adoptedOn: Day,
): Promise<void> {
  const author = firstAuthor(doc);
  for (const months of REVISIT_MONTHS) {
    const due = revisitDue(adoptedOn, months);
    const about = aboutVisit(doc, months);
    const todo = { kind: 'revisitIdea' as const, about, name: author.name };
    await putTodo(context, doc, { ...todo, to: author.seatId, at: startOf(due) });
    await putTodo(context, doc, {
      ...todo,
      to: leaderOffice(doc.collectiveId),
      at: startOf(overdueFrom(due)),
    });
  }
}

export async function dropRevisit({ tx }: WriteContext, doc: InnovationDoc, months: number): Promise<void> {
  const about = aboutVisit(doc, months);
  await tx.remove('todos', todoIdOf('revisitIdea', about, firstAuthor(doc).seatId));
  await tx.remove('todos', todoIdOf('revisitIdea', about, leaderOffice(doc.collectiveId)));
}

/** Removes the review todos of people who are reviewers no more. */
export async function removeReviewTodos(
  tx: Transaction,
  outside: Snapshot,
  released: readonly string[],
): Promise<void> {
  if (released.length === 0) return;
  const todos = await outside.find('todos', { to: { in: [...released] } }, { limit: TODOS_READ });
  for (const { _id, kind } of todos) if (kind === 'judgeIdea') await tx.remove('todos', _id);
}
