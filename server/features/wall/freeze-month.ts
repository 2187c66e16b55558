import type { WallEntry, WallOrder } from '../../../core/domain/wall-issue';
import { monthsToFreeze, orderEntries } from '../../../core/domain/wall-issue';
import { leaderOffice, issueIdOf, notesIdOf } from '../../store/ids';
import { wallOf, readMonthRecord } from '../../store/month-record';
import type { MonthRecordDoc, MonthRecordEntry } from '../../store/month-collections';
import type { Transaction } from '../../store/store';
import { todoIdOf } from '../../notifications/todos';

type FreezeOutcome =
  | { readonly kind: 'frozen' | 'already'; readonly issueId: string; readonly no: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'closed' };

/**
 * Freezes everything open up to a month as one numbered issue. Its id is the collective and the month, and it closes
 * the month records it reads, so that concurrent freezes and writes are serialised.
 */
export async function freezeMonth(
  tx: Transaction,
  collectiveId: string,
  month: string,
  order: WallOrder,
  now: string,
): Promise<FreezeOutcome> {
  const issueId = issueIdOf(collectiveId, month);
  const existing = await tx.get('issues', issueId);
  if (existing) return { kind: 'already', issueId, no: existing.no };
  const wall = await wallOf(tx, collectiveId);
  if (wall.lastMonth !== null && month <= wall.lastMonth) return { kind: 'closed' };
  const records: MonthRecordDoc[] = [];
  for (const at of monthsToFreeze(month, wall.lastMonth))
    records.push(...(await readMonthRecord(tx, collectiveId, at)));
  const entries = records.flatMap((record) => record.entries).filter((entry) => entry.wallConsent);
  const quotes = records.flatMap((record) => record.quotes).filter((quote) => quote.wallConsent);
  if (entries.length === 0) return { kind: 'empty' };
  const no = wall.lastNo + 1;
  const issue = {
    no,
    month,
    frozenAt: now,
    order,
    entries: orderEntries(entries, order, issueId).map(shownEntry),
    quotes: quotes.map(({ wallConsent: _shown, ...quote }) => quote),
  };
  for (const record of records) await tx.put('sheets', { ...record, closed: true });
  await tx.add('issues', [
    { _id: issueId, collectiveId, no, issue, corrections: [] },
    { _id: notesIdOf(issueId), collectiveId, no, issue: null, corrections: [] },
  ]);
  await tx.put('walls', {
    ...wall,
    lastNo: no,
    lastMonth: month,
    issues: [{ no, month }, ...wall.issues],
  });
  const collective = await tx.get('collectives', collectiveId);
  if (collective) await tx.put('collectives', { ...collective, frozenMonth: month });
  await tx.remove('todos', todoIdOf('freezeWall', collectiveId, leaderOffice(collectiveId)));
  return { kind: 'frozen', issueId, no };
}

/** An entry as everybody sees it: the help wanted is for the 号长 and the partners. */
export const shownEntry = ({ wallConsent: _shown, ...entry }: MonthRecordEntry): WallEntry => ({
  ...entry,
  need: '',
});
