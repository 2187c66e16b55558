/** The scale of a stage vote, most to least advanced; 不了解 is not a step of it. */
export const STAGE_SCALE = ['走得很好', '稳步在走', '需要搭把手'] as const;

/** Default kMin: at least kMin + 1 envelopes, otherwise votes could be attributed. */
export const LEAST_CELLS = 5;
/** Lowest kMin, for very small teams. */
/** Board chunks a 256 MB function can read at once (about 10 MB); larger boards are tallied by clients. */
export const CHECKED_PIECES = 125;
export const LEAST_CELLS_FLOOR = 3;

/** Returns how many of `size` members must be ready before a roster can be frozen: nine tenths. */
export const readyNeeded = (size: number): number => Math.ceil((9 * size) / 10);

/** The result about one colleague: counts by step, and the median. */
export interface StageFigures {
  readonly counts: readonly number[];
  readonly unknown: number;
  /** The median step, the lower one of two; null without ratings. */
  readonly median: number | null;
}

/** Returns the median step of counts; the lower of two, because the vote serves to find who needs help. */
export function medianStep(counts: readonly number[]): number | null {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  let passed = 0;
  return counts.findIndex((count) => (passed += count) > Math.floor(total / 2));
}

/** Parses one colleague's row of a published tally. */
export function figuresOf(
  row: Readonly<Record<string, number>>,
  scale: readonly string[],
  unknownLabel: string,
): StageFigures {
  const counts = scale.map((label) => row[label] ?? 0);
  return { counts, unknown: row[unknownLabel] ?? 0, median: medianStep(counts) };
}
