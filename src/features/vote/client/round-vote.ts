import type { RoundView } from '@core/contract/vote';
import { definitionOf } from '@core/domain/vote-definition';
import { finish } from '@core/voting/slices';
import type { Slices } from '@core/voting/slices';
import { openVoteSteps } from '@core/voting/vote';
import type { Vote } from '@core/voting/vote';
import { Distrusted, trusted } from './door';

/** Makes the definition of a shown round anew and checks it; a server that shows another voteId is caught here. */
export function* voteSteps(round: RoundView): Slices<Vote> {
  const vote = trusted(yield* openVoteSteps(definitionOf(round)));
  if (vote.voteId !== round.voteId) throw new Distrusted({ name: 'vote-id', at: 'round' });
  return vote;
}

export const voteFrom = (round: RoundView): Vote => finish(voteSteps(round));
