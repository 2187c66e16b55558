import type { Day } from '../../core/domain/month-day';
import { overdueFrom, REVISIT_MONTHS, revisitDue } from '../../core/domain/revisit';
import type { TodoKind } from '../../core/domain/todo';
import type { WriteContext } from '../context';
import { leaderOffice } from '../ids';
import type { InnovationDoc } from '../store/honour-collections';
import { todoFor, todoIdOf } from '../todo';

const ask = (
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

/** Asks every reviewer but the authors. */
export async function askReviewers(context: WriteContext, doc: InnovationDoc, reviewers: readonly string[]) {
  const authors = doc.authors.map((author) => author.seatId);
  for (const to of reviewers.filter((seatId) => !authors.includes(seatId)))
    await ask(context, doc, {
      kind: 'judgeIdea',
      about: doc._id,
      to,
      name: firstAuthor(doc).name,
      at: context.now,
    });
}

/** Tells the 号长 that somebody has reviewed. */
export const askLeader = (context: WriteContext, doc: InnovationDoc, name: string): Promise<void> =>
  ask(context, doc, {
    kind: 'concludeIdea',
    about: doc._id,
    to: leaderOffice(doc.collectiveId),
    name,
    at: context.now,
  });

/** Asks the first author to revise what was sent back. */
export const askAuthor = (context: WriteContext, doc: InnovationDoc, name: string): Promise<void> =>
  ask(context, doc, {
    kind: 'reviseIdea',
    about: doc._id,
    to: firstAuthor(doc).seatId,
    name,
    at: context.now,
  });

const aboutVisit = (doc: InnovationDoc, months: number): string => `${doc._id}-${months}`;

/** Midnight in China of a day, as the instant at which what is asked appears on 今日. */
const startOf = (day: Day): string => new Date(Date.parse(`${day}T00:00:00+08:00`)).toISOString();

/**
 * Asks for every look back at once, each dated the day it falls due: 今日 shows nothing that lies ahead. The author is
 * asked first, the 号长's office when it is overdue.
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
    await ask(context, doc, { ...todo, to: author.seatId, at: startOf(due) });
    await ask(context, doc, { ...todo, to: leaderOffice(doc.collectiveId), at: startOf(overdueFrom(due)) });
  }
}

export async function dropRevisit({ tx }: WriteContext, doc: InnovationDoc, months: number): Promise<void> {
  const about = aboutVisit(doc, months);
  await tx.remove('todos', todoIdOf('revisitIdea', about, firstAuthor(doc).seatId));
  await tx.remove('todos', todoIdOf('revisitIdea', about, leaderOffice(doc.collectiveId)));
}
