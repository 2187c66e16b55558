import type { InnovationBrief, InnovationList } from '../../../core/contract/innovation';
import { accept, refuse } from '../../../core/contract/result';
import { isSubmitted } from '../../../core/domain/innovation';
import { dayOfInstant, type Day } from '../../../core/domain/month-day';
import { figuresOf } from '../../../core/domain/preset';
import { revisitStandings } from '../../../core/domain/revisit';
import type { Handlers } from '../../rpc/handler';
import type { InnovationDoc } from '../../store/honour-collections';
import { ownViews } from '../picture/queries';
import { viewOf } from './view';
import { noticeOf } from '../../store/notice';
import { SEATS_SHOWN } from '../collective/queries';

const INNOVATIONS_READ = 400;

export const innovationListHandlers: Handlers<
  'innovation.list' | 'innovation.open' | 'innovation.prepare' | 'reviewers.open'
> = {
  'innovation.list': async ({ db, now }, input, { collectiveId, seat }) => {
    const today = dayOfInstant(Date.parse(now));
    const year = input.year ?? Number(today.slice(0, 4));
    const [collective, activities] = await Promise.all([
      db.get('collectives', collectiveId),
      // An innovation adopted late last year has revisits this year.
      db.find(
        'deeds',
        { collectiveId, year: { in: [year - 1, year] }, kind: 'innovation' },
        {
          limit: INNOVATIONS_READ,
          fields: [
            'kind',
            'year',
            'on',
            'state',
            'innovationKind',
            'text',
            'authors',
            'reviews',
            'conclusion',
            'adoption',
            'revisits',
          ],
        },
      ),
    ]);
    if (!collective) return refuse('not-found');
    const reviewers = collective.reviewers ?? [];
    const { seatId } = seat;
    const docs = activities as InnovationDoc[];
    const mine = (doc: InnovationDoc): boolean => doc.authors.some((author) => author.seatId === seatId);
    const briefOf = (doc: InnovationDoc): InnovationBrief => ({
      innovationId: doc._id,
      kind: doc.innovationKind,
      state: doc.state,
      title: doc.text.title,
      authors: doc.authors,
      on: doc.on,
      outcome: doc.conclusion?.outcome ?? null,
      mine: mine(doc),
      toJudge:
        doc.state === 'submitted' &&
        reviewers.includes(seatId) &&
        !mine(doc) &&
        !doc.reviews.some((review) => review.seatId === seatId),
    });
    const ofYear = docs.filter((doc) => doc.year === year);
    const rule = figuresOf((await noticeOf(db, collective)).preset, 'E10');
    const list: InnovationList = {
      today,
      year,
      proposals: ofYear
        .filter((doc) => isSubmitted(doc.state) || mine(doc))
        .sort((a, b) => (a.on > b.on ? -1 : 1))
        .map(briefOf),
      due: docs.flatMap((doc) =>
        doc.adoption
          ? revisitStandings(doc.adoption.on as Day, doc.revisits, today)
              .filter(({ state }) => state === 'due' || state === 'overdue')
              .map((standing) => ({
                ...standing,
                innovationId: doc._id,
                title: doc.text.title,
                authors: doc.authors,
              }))
          : [],
      ),
      meter: {
        counted: ofYear.filter((doc) => isSubmitted(doc.state)).length,
        wanted: rule?.perYear ?? 0,
      },
      you: { leader: seat.leader, member: seat.kind === 'member', reviewer: reviewers.includes(seatId) },
      reviewers: reviewers.length,
    };
    return accept(list);
  },

  'innovation.open': async ({ now, pictures }, _input, subject) =>
    accept(await viewOf(subject, now, pictures)),

  'innovation.prepare': async ({ db, pictures }, { innovationId }, { collectiveId, seat }) => {
    const [seats, doc] = await Promise.all([
      db.find(
        'seats',
        { collectiveId, state: 'active' },
        { order: ['no', 'asc'], limit: SEATS_SHOWN, fields: ['name', 'post', 'kind'] },
      ),
      innovationId === null ? null : db.get('deeds', innovationId),
    ]);
    const draft = doc?.kind === 'innovation' && doc.collectiveId === collectiveId ? doc : null;
    const own = draft?.authors.some((author) => author.seatId === seat.seatId);
    if (innovationId !== null && (!draft || !own)) return refuse('not-found');
    return accept({
      innovationId,
      version: draft?.version ?? 0,
      state: draft?.state ?? 'draft',
      content: {
        kind: draft?.innovationKind ?? 'suggestion',
        text: draft?.text ?? { title: '', problem: '', method: '', effect: '', benefit: '', basis: '' },
        benefitKind: draft?.benefitKind ?? 'other',
        authorSeatIds: draft?.authors.map((author) => author.seatId) ?? [seat.seatId],
      },
      people: seats
        .filter((one) => one.kind === 'member')
        .map(({ _id: seatId, name, post }) => ({ seatId, name, post })),
      sentBack: draft?.sentBack ?? null,
      pictures: draft ? await ownViews(pictures, draft.pictures) : [],
    });
  },

  'reviewers.open': async ({ db }, _input, { collectiveId }) => {
    const [collective, seats] = await Promise.all([
      db.get('collectives', collectiveId),
      db.find(
        'seats',
        { collectiveId, state: 'active' },
        { order: ['no', 'asc'], limit: SEATS_SHOWN, fields: ['name', 'post', 'kind', 'openid'] },
      ),
    ]);
    if (!collective) return refuse('not-found');
    return accept({
      people: seats
        .filter((one) => one.openid !== null)
        .map(({ _id: seatId, name, post, kind }) => ({ seatId, name, post, kind })),
      chosen: collective.reviewers ?? [],
    });
  },
};
