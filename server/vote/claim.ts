import type { InputOf } from '../../core/contract/procedures';
import { UNKNOWN_LABEL } from '../../core/voting/definition';
import { threshold } from '../../core/voting/board';
import type { RoundDoc } from '../store/collections';

type Counted = Pick<RoundDoc, 'tally' | 'help' | 'withheld'>;

/**
 * Takes the scrutineer's own sums for a board too large for a function, as far as they can be true: everybody once, labels
 * of the scale, between threshold and envelopes. That they are true shows any phone that recounts the signed board.
 */
export function claimOf(claim: InputOf<'board.deliver'>['claim'], round: RoundDoc): Counted | null {
  if (!claim) return null;
  const { tally, help, withheld } = claim;
  const envelopes = round.frozen?.length ?? 0;
  const labels = [...round.scale, UNKNOWN_LABEL];
  const isPossible = ({ no }: { no: number }): boolean => {
    const counts = tally[String(no)];
    if (withheld.includes(no)) return counts === undefined && help[String(no)] === undefined;
    const sum = Object.values(counts ?? {}).reduce((all, count) => all + count, 0);
    const named = Object.keys(counts ?? {}).every((label) => labels.includes(label));
    return named && sum >= threshold(round.kMin, envelopes) && sum <= envelopes;
  };
  const known = new Set(round.roster.map(({ no }) => String(no)));
  const strangers = [...Object.keys(tally), ...Object.keys(help)].some((no) => !known.has(no));
  return strangers || !round.roster.every(isPossible) ? null : { tally, help: { ...help }, withheld };
}
