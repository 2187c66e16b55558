import { seededShuffle } from '../../../../core/domain/seeded-shuffle';
import { isUntouched } from '../../../../core/domain/title';
import type { TitleDoc } from '../../../store/review-collections';

interface SamplingTerms {
  readonly pool: 'untouched' | 'all';
  readonly count: number;
  readonly seed: string;
}

/** Draws a reproducible sample: the same list, seed and terms give the same sample on any machine. */
export function drawSample(
  titles: readonly TitleDoc[],
  round: string,
  { pool, count, seed }: SamplingTerms,
): { readonly of: number; readonly drawn: readonly TitleDoc[] } {
  const living = titles.filter((title) => (pool === 'all' ? !title.ended : isUntouched(title, round)));
  return { of: living.length, drawn: seededShuffle(living, seed, (title) => title._id).slice(0, count) };
}
