import { isRunning } from '../../core/domain/vote-state';
import type { VoteDoc } from './collections';
import type { Reader } from './store';

/** Returns the running vote of a collective; null when there is none. */
export async function runningVoteOf(reader: Reader, collectiveId: string): Promise<VoteDoc | null> {
  const desk = await reader.get('voteDesks', collectiveId);
  const vote = desk && (await reader.get('rounds', desk.roundId));
  return vote && isRunning(vote.state) ? vote : null;
}
