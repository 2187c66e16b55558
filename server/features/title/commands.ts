import type { SweepState } from '../../../core/domain/title';
import { TITLE_CHANGES_MAX, titleLine } from '../../../core/domain/title';
import type { Coverage, TitleDoc } from '../../store/review-collections';
import type { Transaction } from '../../store/store';

/** Adds to the counts of a round; the first change of a new round starts at zero. */
const addCoverage = (coverage: Coverage, round: string, titles: number, touched: number): Coverage => ({
  titles: coverage.titles + titles,
  round,
  touched: (coverage.round === round ? coverage.touched : 0) + touched,
});

/** Updates the title counts of the body, or of the district for titles without one. */
export async function countTitles(
  tx: Transaction,
  of: { readonly districtId: string; readonly bodyId: string },
  round: string,
  titles: number,
  touched: number,
): Promise<void> {
  const held = of.bodyId === '' ? null : await tx.get('bodies', of.bodyId);
  const body = held?.mergedInto ? await tx.get('bodies', held.mergedInto.bodyId) : held;
  if (body)
    return tx.put('bodies', { ...body, coverage: addCoverage(body.coverage, round, titles, touched) });
  const district = await tx.get('districts', of.districtId);
  if (district)
    await tx.put('districts', {
      ...district,
      coverage: addCoverage(district.coverage, round, titles, touched),
    });
}

/** Returns a title under another recommending body; the change stays in its history. */
export const underBody = (
  title: TitleDoc,
  { bodyId, name }: { readonly bodyId: string; readonly name: string },
  { by, at }: { readonly by: string; readonly at: string },
): TitleDoc => {
  const change = { kind: 'body' as const, from: title.bodyName, to: name, reason: '', by, at };
  return {
    ...title,
    ...{ bodyId, bodyName: name, version: title.version + 1 },
    changes: [...(title.changes ?? []), change].slice(-TITLE_CHANGES_MAX),
  };
};

/** Saves a title as reached in the current round; counted once per round. */
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
  // An ended title is no longer part of the review.
  if (next.ended && !title.ended) await countTitles(tx, next, round, -1, first - 1);
  else if (first === 1) await countTitles(tx, next, round, 0, 1);
  return next;
}
