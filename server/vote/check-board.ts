import { countHelp } from '../../core/domain/help-choice';
import type { Board } from '../../core/voting/board';
import { boardFindings, readBoard } from '../../core/voting/verify';
import type { RoundDoc } from '../store/collections';

type Counted = Pick<RoundDoc, 'tally' | 'help' | 'withheld'>;

/**
 * Checks a delivered board as far as it costs no group arithmetic: it is this vote's, over the frozen box and A's mix,
 * signed by B, recounted. Ring signatures are for every phone and the offline verifier. Null refuses it.
 */
export function checkBoard(text: string, round: RoundDoc): Counted | null {
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
    board.voteId === round.voteId &&
    board.envelopes.join() === round.frozen?.join() &&
    mix.inHash === round.mix?.inHash &&
    mix.outHash === round.mix.outHash &&
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
