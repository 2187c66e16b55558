import type { IssueView } from '../core/contract/wall';
import type { WallOrder } from '../core/domain/wall-issue';
import { maskIssue, monthsToFreeze, orderEntries } from '../core/domain/wall-issue';
import { leaderOffice } from './ids';
import { issueIdOf, notesIdOf } from './issue-id';
import type { PictureFiles } from './picture/files';
import { shownViews } from './picture/view';
import { SHEET_PARTS, wallOf, wholeSheet } from './sheet';
import type { IssueDoc, SheetDoc, WallDoc } from './store/month-collections';
import type { Snapshot, Transaction } from './store/store';
import { todoIdOf } from './todo';

export type FreezeOutcome =
  | { readonly kind: 'frozen' | 'already'; readonly issueId: string; readonly no: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'closed' };

/**
 * Freezes everything open up to a month into one numbered issue. Its id is the collective and the month, and it closes
 * the sheets it reads: of two phones that freeze at once, or of a phone and a writer, one goes first.
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
  const sheets: SheetDoc[] = [];
  for (const at of monthsToFreeze(month, wall.lastMonth))
    sheets.push(...(await wholeSheet(tx, collectiveId, at)));
  const entries = sheets.flatMap((sheet) => sheet.entries).filter((entry) => entry.wallConsent);
  const quotes = sheets.flatMap((sheet) => sheet.quotes).filter((quote) => quote.wallConsent);
  if (entries.length === 0) return { kind: 'empty' };
  const no = wall.lastNo + 1;
  const issue = {
    no,
    month,
    frozenAt: now,
    order,
    entries: orderEntries(entries, order, issueId).map(({ wallConsent: _shown, ...entry }) => entry),
    quotes: quotes.map(({ wallConsent: _shown, ...quote }) => quote),
  };
  for (const sheet of sheets) await tx.put('sheets', { ...sheet, closed: true });
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
  await tx.remove('todos', todoIdOf('freezeWall', collectiveId, leaderOffice(collectiveId)));
  return { kind: 'frozen', issueId, no };
}

/** Reads issue No. N with its notes and masks in one operation. */
export async function openIssue(
  { db, pictures: files }: { readonly db: Snapshot; readonly pictures: PictureFiles },
  wall: WallDoc,
  no: number,
): Promise<IssueView | null> {
  const docs: IssueDoc[] = await db.find('issues', { collectiveId: wall._id, no }, { limit: 2 });
  const doc = docs.find((one) => one.issue !== null);
  if (!doc?.issue) return null;
  const notes = docs.find((one) => one.issue === null);
  const masked = maskIssue(doc.issue, wall.masks);
  // What the check, or its owner, said of a picture after the freeze stands in the notes and overrules the snapshot.
  const entries = masked.entries.map((entry) => ({
    ...entry,
    pictures: entry.pictures.map((picture) => ({
      ...picture,
      state: notes?.pictures?.[picture.pictureId] ?? picture.state,
    })),
  }));
  return {
    ...masked,
    entries: await shownViews(files, entries),
    issueId: doc._id,
    corrections: notes?.corrections ?? [],
  };
}

/** Reads the open months of a collective as a preview needs them, in one operation. */
export const openSheets = (
  db: Snapshot,
  collectiveId: string,
  months: readonly string[],
): Promise<SheetDoc[]> =>
  db.find(
    'sheets',
    { collectiveId, month: { in: [...months] } },
    { limit: SHEET_PARTS * Math.max(1, months.length) },
  );
