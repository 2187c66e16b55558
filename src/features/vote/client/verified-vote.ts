import type { VoteView } from '@core/contract/vote';
import { definitionOf } from '@core/domain/vote-definition';
import { finish } from '@core/voting/slices';
import type { Slices } from '@core/voting/slices';
import { memberOf, openVoteSteps } from '@core/voting/vote';
import type { Vote } from '@core/voting/vote';
import { VerificationError, unwrap } from './api';

/** Rebuilds and checks the definition of a vote; throws when the server's voteId is not its hash. */
export function* verifiedVoteSteps(vote: VoteView): Slices<Vote> {
  const verified = unwrap(yield* openVoteSteps(definitionOf(vote)));
  if (verified.voteId !== vote.voteId) throw new VerificationError({ name: 'vote-id', at: 'round' });
  return verified;
}

/** Verifies the vote and builds the tables of its ring keys, so that sealing a ballot finds them ready. */
export function* preparedVoteSteps(vote: VoteView): Slices<Vote> {
  const verified = yield* verifiedVoteSteps(vote);
  for (const { ringKey } of vote.roster) {
    memberOf(verified, ringKey);
    yield;
  }
  return verified;
}

export const verifiedVote = (vote: VoteView): Vote => finish(verifiedVoteSteps(vote));
