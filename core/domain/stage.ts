/** The scale of a stage vote from the most to the least along; 不了解 stands beside it and is no step. */
export const STAGE_SCALE = ['走得很好', '稳步在走', '需要搭把手'] as const;

/** Fewer envelopes than this plus one would show who voted what. */
export const LEAST_CELLS = 5;
/** In very small teams the floor may be lowered to this, never further. */
/** Pieces of a board that a function of 256 MB reads in one go, about 10 MB; larger ones are added up by phones. */
export const CHECKED_PIECES = 125;
export const LEAST_CELLS_FLOOR = 3;

/** What was said about one colleague: counts by step, and the middle. */
export interface StageFigures {
  readonly counts: readonly number[];
  readonly unknown: number;
  /** The step in the middle, the more careful one when two are in the middle; null when nobody knew. */
  readonly median: number | null;
}

/** Works out the middle step of counts; the more careful of two, because the vote is there to find who wants help. */
export function medianStep(counts: readonly number[]): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  let passed = 0;
  return counts.findIndex((count) => (passed += count) > Math.floor(total / 2));
}

/** Reads one colleague's row of a published tally. */
export function figuresOf(
  row: Readonly<Record<string, number>>,
  scale: readonly string[],
  unknownLabel: string,
): StageFigures {
  const counts = scale.map((label) => row[label] ?? 0);
  return { counts, unknown: row[unknownLabel] ?? 0, median: medianStep(counts) };
}
