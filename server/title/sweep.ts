import type { SweepState } from '../../core/domain/title';
import { titleLine } from '../../core/domain/title';
import type { Coverage, TitleDoc } from '../store/review-collections';
import type { Transaction } from '../store/store';

/** Counts on within a round; the first of a new round begins at nought. */
export const reckon = (coverage: Coverage, round: string, titles: number, touched: number): Coverage => ({
  titles: coverage.titles + titles,
  round,
  touched: (coverage.round === round ? coverage.touched : 0) + touched,
});

/** Writes down on whoever looks after a title how many there are and how many the round has reached. */
export async function countTitles(
  tx: Transaction,
  of: { readonly districtId: string; readonly bodyId: string },
  round: string,
  titles: number,
  touched: number,
): Promise<void> {
  const body = of.bodyId === '' ? null : await tx.get('bodies', of.bodyId);
  if (body) return tx.put('bodies', { ...body, coverage: reckon(body.coverage, round, titles, touched) });
  const district = await tx.get('districts', of.districtId);
  if (district)
    await tx.put('districts', { ...district, coverage: reckon(district.coverage, round, titles, touched) });
}

/** Writes a title that the running round has reached; the first reach of a round is counted. */
export async function touchTitle(
  tx: Transaction,
  title: TitleDoc,
  round: string,
  change: Partial<TitleDoc> & { readonly state: SweepState },
): Promise<TitleDoc> {
  const next: TitleDoc = { ...title, ...change, round, version: title.version + 1 };
  next.line = titleLine(next);
  await tx.put('titles', next);
  const first = title.round === round ? 0 : 1;
  // A title that ended is no longer one to be swept.
  if (next.ended && !title.ended) await countTitles(tx, next, round, -1, first - 1);
  else if (first === 1) await countTitles(tx, next, round, 0, 1);
  return next;
}
