import { countHelp } from '../../../core/domain/help-choice';
import type { Board } from '../../../core/voting/board';
import { boardFindings, readBoard } from '../../../core/voting/verify';
import type { VoteDoc } from '../../store/collections';

type Counted = Pick<VoteDoc, 'tally' | 'help' | 'withheld'>;

/**
 * Checks a delivered board without group arithmetic: its vote id, the frozen box, the mix of A, the signature of B, and
 * the count. Ring signatures are verified by every client and by the offline verifier. Null refuses it.
 */
export function checkBoard(text: string, vote: VoteDoc): Counted | null {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return null;
  }
  const result = readBoard(file);
  if ('findings' in result) return null;
  const board: Board = result.read.file;
  const { mix } = board.signatures;
  const ours =
    board.voteId === vote.voteId &&
    board.envelopes.join() === vote.frozen?.join() &&
    mix.inHash === vote.mix?.inHash &&
    mix.outHash === vote.mix.outHash &&
    boardFindings(result.read).length === 0;
  if (!ours) return null;
  const help: Record<string, Record<string, number>> = {};
  for (const { about } of board.comments ?? [])
    help[String(about)] ??= countHelp(
      (board.comments ?? []).filter((comment) => comment.about === about).map((comment) => comment.text),
    );
  return {
    tally: JSON.parse(JSON.stringify(board.tally)) as Counted['tally'],
    help,
    withheld: [...board.withheld],
  };
}
