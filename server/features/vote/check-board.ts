import { countHelp } from '../../../core/domain/help-choice';
import type { Board } from '../../../core/voting/board';
import { boardHash, partCount } from '../../../core/voting/board-check';
import { finish } from '../../../core/voting/slices';
import { boardFindings, readBoard, signatureFindings } from '../../../core/voting/verify';
import type { VoteDoc } from '../../store/collections';

/** What a delivered board says, and that no cell of it is verified yet. */
export type CountedBoard = Pick<VoteDoc, 'tally' | 'help' | 'withheld'> & {
  readonly check: NonNullable<VoteDoc['check']>;
};

/** Returns the state of a board that no phone has verified yet. */
export const uncheckedBoard = (
  hash: string,
  cells: number,
  envelopes: number,
): NonNullable<VoteDoc['check']> => ({
  boardHash: hash,
  cells,
  parts: partCount(envelopes, cells),
  reports: [],
  faults: [],
});

/**
 * Checks a delivered board without group arithmetic: its vote id, the frozen box, the mix of A, the signature of B, and
 * the count. Ring signatures are verified by the phones together and by the offline verifier. Null refuses it.
 */
export function checkBoard(text: string, vote: VoteDoc): CountedBoard | null {
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
    tally: JSON.parse(JSON.stringify(board.tally)) as CountedBoard['tally'],
    help,
    withheld: [...board.withheld],
    check: uncheckedBoard(boardHash(board), result.read.cells.length, board.envelopes.length),
  };
}

/** Says whether the ring signature of cell `at` of a delivered board is invalid. */
export function isCellInvalid(text: string, at: number): boolean {
  const result = readBoard(JSON.parse(text));
  if ('findings' in result || at >= result.read.cells.length) return false;
  return finish(signatureFindings(result.read, [at])).length > 0;
}
