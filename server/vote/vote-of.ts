import { definitionOf } from '../../core/domain/vote-definition';
import { prepareVote } from '../../core/voting/vote';
import type { Vote } from '../../core/voting/vote';
import type { RoundDoc } from '../store/collections';

let last: Vote | null = null;

/** Gives the vote of a round that was opened; its definition passed every check then, so it is only derived. */
export function voteOf(round: RoundDoc): Vote {
  if (last === null || last.voteId !== round.voteId) last = prepareVote(definitionOf(round), 4);
  if (last.voteId !== round.voteId) throw new Error('the definition of a vote has changed');
  return last;
}
