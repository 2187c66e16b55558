import { cycleOfMonth } from '../../../core/domain/cycle';
import type { IssueNumber, WallEntry, WallNumbering } from '../../../core/domain/wall-issue';
import { monthsToFreeze, numberInCycle, numberOf, orderEntries } from '../../../core/domain/wall-issue';
import { leaderOffice, issueIdOf, notesIdOf } from '../../store/ids';
import { wallOf, readMonthRecord } from '../../store/month-record';
import type { CollectiveDoc } from '../../store/collections';
import type { MonthRecordDoc, MonthRecordEntry, RhythmDoc, WallDoc } from '../../store/month-collections';
import type { Transaction } from '../../store/store';
import { todoIdOf } from '../../notifications/todos';

type FreezeOutcome =
  | ({ readonly kind: 'frozen' | 'already'; readonly issueId: string } & IssueNumber)
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
  { order, numbering }: Pick<RhythmDoc, 'order' | 'numbering'>,
  now: string,
): Promise<FreezeOutcome> {
  const issueId = issueIdOf(collectiveId, month);
  const existing = await tx.get('issues', issueId);
  if (existing) return { kind: 'already', issueId, ...numberOf(existing.issue ?? existing) };
  const wall = await wallOf(tx, collectiveId);
  if (wall.lastMonth !== null && month <= wall.lastMonth) return { kind: 'closed' };
  const records: MonthRecordDoc[] = [];
  for (const at of monthsToFreeze(month, wall.lastMonth))
    records.push(...(await readMonthRecord(tx, collectiveId, at)));
  const entries = records.flatMap((record) => record.entries).filter((entry) => entry.wallConsent);
  const quotes = records.flatMap((record) => record.quotes).filter((quote) => quote.wallConsent);
  if (entries.length === 0) return { kind: 'empty' };
  const collective = await tx.get('collectives', collectiveId);
  const no = wall.lastNo + 1;
  const number = collective ? nextNumber(collective, wall, month, numbering) : { no };
  const issue = {
    ...number,
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
    issues: [{ ...number, month }, ...wall.issues],
  });
  if (collective) await tx.put('collectives', { ...collective, frozenMonth: month });
  await tx.remove('todos', todoIdOf('freezeWall', collectiveId, leaderOffice(collectiveId)));
  return { kind: 'frozen', issueId, ...number };
}

/** The number of the issue that a month gets. */
export const nextNumber = (
  { cycle, cycles = [] }: Pick<CollectiveDoc, 'cycle' | 'cycles'>,
  { lastNo, issues }: Pick<WallDoc, 'lastNo' | 'issues'>,
  month: string,
  numbering: WallNumbering = 'through',
): IssueNumber => ({
  no: lastNo + 1,
  ...(numbering === 'anew' ? { inCycle: numberInCycle(cycleOfMonth(cycle, cycles, month), issues) } : {}),
});

/** An entry as everybody sees it: the help wanted is for the 号长 and the partners. */
export const shownEntry = ({ wallConsent: _shown, ...entry }: MonthRecordEntry): WallEntry => ({
  ...entry,
  need: '',
});
