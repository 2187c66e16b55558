import type { InputOf } from '../../../core/contract/procedures';
import { UNKNOWN_LABEL } from '../../../core/voting/definition';
import { threshold } from '../../../core/voting/board';
import type { VoteDoc } from '../../store/collections';
import { uncheckedBoard, type CountedBoard } from './check-board';

/**
 * Checks the scrutineer's own sums of a board too large for a function for plausibility: every member once, labels of
 * the scale, sums between threshold and number of envelopes. Any client can verify them by recounting the signed board.
 */
export function claimOf(claim: InputOf<'board.deliver'>['claim'], vote: VoteDoc): CountedBoard | null {
  if (!claim?.file) return null;
  const { tally, help, withheld, file } = claim;
  const envelopes = vote.frozen?.length ?? 0;
  const ratings = Object.values(tally).flatMap((counts) => Object.values(counts));
  // Every rating is a cell: with fewer, fewer parts would have to be verified.
  if (file.cells < ratings.reduce((sum, count) => sum + count, 0)) return null;
  const labels = [...vote.scale, UNKNOWN_LABEL];
  const isPossible = ({ no }: { no: number }): boolean => {
    const counts = tally[String(no)];
    if (withheld.includes(no)) return counts === undefined && help[String(no)] === undefined;
    const sum = Object.values(counts ?? {}).reduce((all, count) => all + count, 0);
    const named = Object.keys(counts ?? {}).every((label) => labels.includes(label));
    return named && sum >= threshold(vote.kMin, envelopes) && sum <= envelopes;
  };
  const known = new Set(vote.roster.map(({ no }) => String(no)));
  const strangers = [...Object.keys(tally), ...Object.keys(help)].some((no) => !known.has(no));
  if (strangers || !vote.roster.every(isPossible)) return null;
  return { tally, help: { ...help }, withheld, check: uncheckedBoard(file.hash, file.cells, envelopes) };
}
