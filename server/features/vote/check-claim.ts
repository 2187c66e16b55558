import type { InputOf } from '../../../core/contract/procedures';
import { UNKNOWN_LABEL } from '../../../core/voting/definition';
import { threshold } from '../../../core/voting/board';
import type { VoteDoc } from '../../store/collections';

type Counted = Pick<VoteDoc, 'tally' | 'help' | 'withheld'>;

/**
 * Checks the scrutineer's own sums of a board too large for a function for plausibility: every member once, labels of
 * the scale, sums between threshold and number of envelopes. Any client can verify them by recounting the signed board.
 */
export function claimOf(claim: InputOf<'board.deliver'>['claim'], vote: VoteDoc): Counted | null {
  if (!claim) return null;
  const { tally, help, withheld } = claim;
  const envelopes = vote.frozen?.length ?? 0;
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
  return strangers || !vote.roster.every(isPossible) ? null : { tally, help: { ...help }, withheld };
}
