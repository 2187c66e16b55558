import type { WallView } from '../../../core/contract/wall';
import { accept, refuse } from '../../../core/contract/result';
import { shiftMonth } from '../../../core/domain/post';
import { monthsToFreeze, numberOf, orderEntries } from '../../../core/domain/wall-issue';
import type { Handlers } from '../../rpc/handler';
import { freezeMonth, nextNumber, shownEntry } from './freeze-month';
import { shownViews } from '../picture/queries';
import { postedMonths, progressOf } from '../post/queries';
import type { MonthRecordDoc } from '../../store/month-collections';
import { wallOf, readOpenMonthRecords, blankRhythm } from '../../store/month-record';
import { hadJoined } from '../../store/active-seats';
import { putMask } from './commands';
import { issueIdOf, notesIdOf } from '../../store/ids';
import { openPrintableIssue, openIssue } from './queries';

/** Two years; earlier issues are listed with their cycle (`cycle.show`). */
const ISSUES_SHOWN = 24;
const CORRECTIONS_MAX = 50;
const MEMBERS_MAX = 800;

export const wallHandlers: Handlers<
  'wall.open' | 'wall.printable' | 'wall.preview' | 'wall.freeze' | 'wall.correct' | 'wall.consent'
> = {
  'wall.open': async (context, input, { collectiveId, seat }) => {
    const { db, month } = context;
    const wall = await wallOf(db, collectiveId);
    const no = input.no ?? wall.lastNo;
    const view: WallView = {
      collectiveId,
      collectiveName: seat.collectiveName,
      month,
      issue: no === 0 ? null : await openIssue(context, wall, no),
      issues: wall.issues.slice(0, ISSUES_SHOWN),
      sign: wall.sign,
      you: { seatId: seat.seatId, leader: seat.leader, member: seat.kind === 'member' },
      post:
        seat.kind === 'member'
          ? progressOf(await postedMonths(db, seat, month), month, wall.lastMonth)
          : null,
    };
    return accept(view);
  },

  'wall.printable': openPrintableIssue,

  'wall.preview': async ({ db, month: now, pictures }, input, { collectiveId }) => {
    const wall = await wallOf(db, collectiveId);
    const [found, seats, rhythm, collective] = await Promise.all([
      readOpenMonthRecords(db, collectiveId, monthsToFreeze(input.month ?? now, wall.lastMonth)),
      db.find(
        'seats',
        { collectiveId, state: 'active' },
        { order: ['no', 'asc'], limit: MEMBERS_MAX, fields: ['name', 'kind', 'openid', 'joinedAt'] },
      ),
      db.get('rhythms', collectiveId),
      db.get('collectives', collectiveId),
    ]);
    if (!collective) return refuse('not-found');
    const month = input.month ?? monthToFreeze(now, wall.lastMonth, found);
    const records = found.filter((record) => record.month <= month);
    const order = rhythm?.order ?? 'name';
    const entries = records.flatMap((record) => record.entries);
    const shown = entries.filter((entry) => entry.wallConsent).map(shownEntry);
    const quotes = records.flatMap((record) => record.quotes);
    const wrote = new Set(entries.map((entry) => entry.seatId));
    const people = (shown: boolean) =>
      entries
        .filter((entry) => entry.wallConsent === shown)
        .map(({ seatId, name, month: about }) => ({ seatId, name, months: [about] }));
    return accept({
      month,
      now,
      lastFrozen: wall.lastMonth,
      ...nextNumber(collective, wall, month, rhythm?.numbering),
      order,
      frozen: wall.lastMonth !== null && month <= wall.lastMonth,
      within: people(true),
      entries: await shownViews(pictures, orderEntries(shown, order, issueIdOf(collectiveId, month))),
      unconsented: people(false),
      missing: seats
        .filter(
          (line) =>
            line.kind === 'member' && line.openid !== null && !wrote.has(line._id) && hadJoined(line, month),
        )
        .map((line) => ({ seatId: line._id, name: line.name })),
      quotes: quotes
        .filter((quote) => quote.wallConsent)
        .map(({ quoteId, name, text }) => ({ quoteId, name, text })),
      unconsentedQuotes: quotes
        .filter((quote) => !quote.wallConsent)
        .map(({ quoteId, name }) => ({ quoteId, name, text: null })),
    });
  },

  'wall.freeze': async ({ tx, now, month }, input, { collectiveId }) => {
    if (input.month > month) return refuse('month-closed');
    const rhythm = (await tx.get('rhythms', collectiveId)) ?? blankRhythm(collectiveId, now);
    const outcome = await freezeMonth(tx, collectiveId, input.month, rhythm, now);
    if (outcome.kind === 'empty') return refuse('issue-empty');
    if (outcome.kind === 'closed') return refuse('month-closed');
    return accept({ issueId: outcome.issueId, ...numberOf(outcome) });
  },

  'wall.correct': async ({ tx, now, newId }, input, { collectiveId, seat }) => {
    const { issues } = await wallOf(tx, collectiveId);
    const found = issues.find((issue) => issue.no === input.no);
    const notes = found && (await tx.get('issues', notesIdOf(issueIdOf(collectiveId, found.month))));
    if (!notes) return refuse('not-found');
    if (notes.corrections.length >= CORRECTIONS_MAX) return refuse('too-many');
    const correction = { id: newId('correction'), at: now, by: seat.name, text: input.text };
    await tx.put('issues', { ...notes, corrections: [...notes.corrections, correction] });
    return accept({ correctionId: correction.id });
  },

  'wall.consent': async ({ tx, now }, input, { collectiveId, seat }) => {
    const post = await tx.get('posts', input.entryId);
    if (!post || post.seatId !== seat.seatId || post.collectiveId !== collectiveId)
      return refuse('not-found');
    const wall = await wallOf(tx, collectiveId);
    // An issue frozen without consent does not contain the entry: later consent cannot add it.
    await putMask(tx, wall, post._id, input.shown, now);
    return accept({ entryId: post._id });
  },
};

/** Proposes the month to freeze: the last one when somebody wrote in it and it is still open, else the running one. */
const monthToFreeze = (
  now: string,
  lastFrozen: string | null,
  records: readonly MonthRecordDoc[],
): string => {
  const before = shiftMonth(now, -1);
  const wrote = records.some((record) => record.month <= before && record.entries.length > 0);
  return wrote && (lastFrozen === null || lastFrozen < before) ? before : now;
};
