import type { RefusalCode } from '../../../core/contract/refusals';
import { accept, refuse, type Refusal } from '../../../core/contract/result';
import { allowsMove, missingFields, type InnovationMove } from '../../../core/domain/innovation';
import { dayOfInstant, type Day } from '../../../core/domain/month-day';
import type { Picture } from '../../../core/domain/picture';
import { revisitDue, revisitStandings } from '../../../core/domain/revisit';
import type { WriteContext } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import { leaderOffice } from '../../store/ids';
import type { InnovationDoc } from '../../store/honour-collections';
import type { Subjects } from '../../rpc/targets';
import { notifyLoss } from '../../notifications/losses';
import { todoIdOf } from '../../notifications/todos';
import {
  addConclusionTodo,
  addReviewTodos,
  addRevisionTodo,
  dropRevisit,
  removeReviewTodos,
  scheduleRevisits,
} from './todos';
import { attachPictures } from '../picture/commands';
import { releaseAttachments } from '../attachment/commands';

export const innovationHandlers: Handlers<
  | 'innovation.save'
  | 'innovation.discard'
  | 'innovation.judge'
  | 'innovation.sendBack'
  | 'innovation.conclude'
  | 'innovation.adopt'
  | 'innovation.revisit'
  | 'reviewers.appoint'
> = {
  'innovation.save': async (context, input, { collectiveId, seat }) => {
    const { tx, now, newId } = context;
    const { kind, text, benefitKind, authorSeatIds } = input.content;
    const held = input.innovationId === null ? null : await tx.get('deeds', input.innovationId);
    const draft = held?.kind === 'innovation' && held.collectiveId === collectiveId ? held : null;
    const own = draft === null || draft.authors.some((author) => author.seatId === seat.seatId);
    if ((input.innovationId !== null && draft === null) || !own) return refuse('not-found');
    if (draft && !allowsMove(draft.state, 'submit')) return refuse('innovation-moved-on');
    if (draft && draft.version !== input.baseVersion)
      return refuse('stale-version', { current: { version: draft.version, text: draft.text } });
    if (input.submit && missingFields(text).length > 0) return refuse('innovation-incomplete');
    if (!authorSeatIds.includes(seat.seatId)) return refuse('not-found');
    const authors: InnovationDoc['authors'] = [];
    for (const seatId of authorSeatIds) {
      const line = await tx.get('seats', seatId);
      if (line?.collectiveId !== collectiveId || line.kind !== 'member' || line.state !== 'active')
        return refuse('not-found');
      authors.push({ seatId, name: line.name });
    }
    const today = dayOfInstant(Date.parse(now));
    const innovationId = input.innovationId ?? newId('innovation');
    const pictures = await attachInnovationPictures(context, {
      collectiveId,
      innovationId,
      ids: input.pictures,
      held: draft?.pictures ?? [],
    });
    if (!pictures) return refuse('picture-gone');
    const { draftAt: _saved, ...before }: Partial<InnovationDoc> = draft ?? {};
    const doc: InnovationDoc = {
      reviews: [],
      conclusion: null,
      adoption: null,
      revisits: [],
      sentBack: null,
      ...before,
      _id: innovationId,
      kind: 'innovation',
      collectiveId,
      year: Number(today.slice(0, 4)),
      on: today,
      version: (draft?.version ?? 0) + 1,
      at: now,
      state: input.submit ? 'submitted' : 'draft',
      innovationKind: kind,
      text,
      benefitKind,
      authors,
      pictures,
      ...(input.submit ? {} : { draftAt: now }),
    };
    await tx.put('deeds', doc);
    if (input.submit) {
      const collective = await tx.get('collectives', collectiveId);
      for (const author of [...(draft?.authors ?? []), ...authors])
        await tx.remove('todos', todoIdOf('reviseIdea', doc._id, author.seatId));
      await addReviewTodos(context, doc, collective?.reviewers ?? []);
    }
    return accept({ innovationId: doc._id, version: doc.version });
  },

  'innovation.discard': async (context, _input, { innovation }) => {
    const { tx } = context;
    if (!allowsMove(innovation.state, 'submit')) return refuse('innovation-moved-on');
    for (const author of innovation.authors)
      await tx.remove('todos', todoIdOf('reviseIdea', innovation._id, author.seatId));
    await attachInnovationPictures(context, {
      collectiveId: innovation.collectiveId,
      innovationId: innovation._id,
      ids: [],
      held: innovation.pictures,
    });
    await tx.remove('deeds', innovation._id);
    await releaseAttachments(context, innovation.collectiveId, 'innovation', innovation._id);
    return accept({ innovationId: innovation._id });
  },

  'innovation.judge': (context, { weighed, outcome }, subject) =>
    moveOfOthers(context, subject, 'judge', async (doc) => {
      const { seatId, name } = subject.seat;
      await context.tx.remove('todos', todoIdOf('judgeIdea', doc._id, seatId));
      await addConclusionTodo(context, doc, name);
      const others = doc.reviews.filter((review) => review.seatId !== seatId);
      return { ...doc, reviews: [...others, { seatId, name, at: context.now, weighed, outcome }] };
    }),

  'innovation.sendBack': (context, { reason }, subject) =>
    moveOfOthers(context, subject, 'sendBack', async (doc) => {
      await closeReview(context, doc);
      const { name } = subject.seat;
      await addRevisionTodo(context, doc, name);
      return {
        ...doc,
        state: 'draft',
        reviews: [],
        sentBack: { name, reason, at: context.now },
        draftAt: context.now,
      };
    }),

  'innovation.conclude': (context, { outcome, words }, subject) =>
    moveOfOthers(context, subject, 'conclude', async (doc) => {
      if (doc.reviews.length === 0) return refuse('not-judged');
      await closeReview(context, doc);
      const on = dayOfInstant(Date.parse(context.now));
      return { ...doc, state: 'concluded', conclusion: { outcome, words, name: subject.seat.name, on } };
    }),

  'innovation.adopt': (context, { on, where }, subject) =>
    move(context, subject, 'adopt', async (doc) => {
      if (on < (doc.conclusion?.on ?? doc.on) || on > dayOfInstant(Date.parse(context.now)))
        return refuse('day-not-possible');
      await scheduleRevisits(context, doc, on as Day);
      return { ...doc, state: 'adopted', adoption: { on, where } };
    }),

  'innovation.revisit': (context, { innovationId: _id, ...visit }, subject) =>
    move(context, subject, 'revisit', async (doc) => {
      const adopted = (doc.adoption?.on ?? '') as Day;
      const today = dayOfInstant(Date.parse(context.now));
      const standing = revisitStandings(adopted, doc.revisits, today).find(
        ({ months }) => months === visit.months,
      );
      if (!standing || standing.state === 'done' || standing.state === 'moot')
        return refuse('innovation-moved-on');
      if (visit.on < revisitDue(adopted, visit.months) || visit.on > today) return refuse('day-not-possible');
      const dropped = visit.use === 'stopped' ? [1, 3, 6] : [visit.months];
      for (const months of dropped) await dropRevisit(context, doc, months);
      const made = { ...visit, name: subject.seat.name, at: context.now };
      return { ...doc, revisits: [...doc.revisits, made].sort((a, b) => a.months - b.months) };
    }),

  'reviewers.appoint': async ({ tx, outside, now }, { seatIds }, { collectiveId, seat: leader }) => {
    const collective = await tx.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    for (const seatId of seatIds) {
      const seat = await tx.get('seats', seatId);
      if (seat?.collectiveId !== collectiveId || seat.state !== 'active') return refuse('not-found');
      if (seat.openid === null) return refuse('seat-taken');
    }
    const released = (collective.reviewers ?? []).filter((seatId) => !seatIds.includes(seatId));
    await removeReviewTodos(tx, outside, released);
    for (const seatId of released) {
      const about = { collectiveId, at: now, name: leader.name, title: '' };
      await notifyLoss(
        tx,
        (await tx.get('seats', seatId))?.openid ?? null,
        ['dutyEnded', collectiveId],
        about,
      );
    }
    await tx.put('collectives', { ...collective, reviewers: [...seatIds] });
    return accept({ chosen: seatIds });
  },
};

/** Attaches new pictures of the caller; a co-author's pictures remain until they are removed. */
async function attachInnovationPictures(
  context: WriteContext,
  to: { collectiveId: string; innovationId: string; ids: readonly string[]; held: readonly Picture[] },
): Promise<Picture[] | null> {
  const remaining = to.held.filter((picture) => to.ids.includes(picture.pictureId));
  const added = await attachPictures(context, {
    collectiveId: to.collectiveId,
    use: 'innovation',
    usedBy: to.innovationId,
    before: to.held.filter((picture) => !remaining.includes(picture)),
    ids: to.ids.filter((id) => remaining.every((picture) => picture.pictureId !== id)),
  });
  return added && [...remaining, ...added];
}

type Change<R extends RefusalCode> = (doc: InnovationDoc) => Promise<InnovationDoc | Refusal<R>>;

/** Makes one move on an innovation if its state allows it. */
async function move<R extends RefusalCode>(
  { tx }: WriteContext,
  { innovation }: Subjects['innovation'],
  what: InnovationMove,
  change: Change<R>,
) {
  if (!allowsMove(innovation.state, what)) return refuse('innovation-moved-on' as const);
  const next = await change(innovation);
  if ('ok' in next) return next;
  await tx.put('deeds', { ...next, version: innovation.version + 1 });
  return accept({ innovationId: innovation._id });
}

/** Makes a move that the authors themselves may not make. */
async function moveOfOthers<R extends RefusalCode>(
  context: WriteContext,
  subject: Subjects['innovation'],
  what: InnovationMove,
  change: Change<R>,
) {
  return subject.roles.includes('author')
    ? refuse('own-proposal' as const)
    : move(context, subject, what, change);
}

/** Removes the todos of the review. */
async function closeReview({ tx }: WriteContext, doc: InnovationDoc): Promise<void> {
  const collective = await tx.get('collectives', doc.collectiveId);
  for (const seatId of collective?.reviewers ?? [])
    await tx.remove('todos', todoIdOf('judgeIdea', doc._id, seatId));
  await tx.remove('todos', todoIdOf('concludeIdea', doc._id, leaderOffice(doc.collectiveId)));
}
