import { definitionOf } from '../../../core/domain/vote-definition';
import { prepareVote } from '../../../core/voting/vote';
import type { Vote } from '../../../core/voting/vote';
import type { VoteDoc } from '../../store/collections';

let last: Vote | null = null;

/** Returns the prepared vote; its definition was verified at the opening and is only derived here. */
export function preparedVoteOf(vote: VoteDoc): Vote {
  if (last === null || last.voteId !== vote.voteId) last = prepareVote(definitionOf(vote), 4);
  if (last.voteId !== vote.voteId) throw new Error('the definition of a vote has changed');
  return last;
}
