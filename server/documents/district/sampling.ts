import { drawLot } from '../../../core/domain/lot';
import { isUntouched } from '../../../core/domain/title';
import type { TitleDoc } from '../../store/review-collections';

export interface SamplingTerms {
  readonly pool: 'untouched' | 'all';
  readonly count: number;
  readonly seed: string;
}

/** Draws whom to visit: the same list, seed and terms draw the same again, on any machine. */
export function drawSample(
  titles: readonly TitleDoc[],
  round: string,
  { pool, count, seed }: SamplingTerms,
): { readonly of: number; readonly drawn: readonly TitleDoc[] } {
  const living = titles.filter((title) => (pool === 'all' ? !title.ended : isUntouched(title, round)));
  return { of: living.length, drawn: drawLot(living, seed, (title) => title._id).slice(0, count) };
}
