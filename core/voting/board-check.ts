// Several phones verify a board together, a part each, before its figures are shown (§6).
import type { Board } from './board';
import { canonicalJson } from './canonical';
import { sha256Hex, tagged } from './domain-tag';
import { isSigned, sign } from './keys';

/** The word of roster number `no` that every cell of a part is valid, signed with the identity key. */
export interface PartReport {
  readonly part: number;
  readonly no: number;
  readonly sig: string;
}

/** What the reports of a board are about: its hash and the number of parts. */
export interface CheckedBoard {
  readonly voteId: string;
  readonly boardHash: string;
  readonly parts: number;
}

/** Returns the hex SHA-256 of the JCS of the published file, signatures included. */
export const boardHash = (board: Board): string => sha256Hex(canonicalJson(board));

/** Returns the number of parts: one for each envelope, and none empty. */
export const partCount = (envelopes: number, cells: number): number => Math.min(envelopes, cells);

/**
 * Returns how many parts one phone may report: a third, so that at least two phones beside that of the scrutineer who
 * delivered the board take part, and three from seven envelopes on.
 */
export const mostReports = (parts: number): number => Math.ceil(parts / 3);

/** Returns the indices of the cells of a part. Cells are ordered by hash, so a part is not about one person. */
export function partCells(cells: number, parts: number, part: number): number[] {
  const indices: number[] = [];
  for (let at = part; at < cells; at += parts) indices.push(at);
  return indices;
}

function reportBytes({ voteId, boardHash: hash, parts }: CheckedBoard, part: number, no: number): Uint8Array {
  // §6: `TAG/checked|voteId|boardHash|parts|part|no`
  return tagged(`checked|${voteId}|${hash}|${parts}|${part}|${no}`);
}

export function reportPart(
  identitySecret: string,
  board: CheckedBoard,
  part: number,
  no: number,
): PartReport {
  return { part, no, sig: sign(identitySecret, reportBytes(board, part, no)) };
}

/** Verifies a report with the identity key of its roster entry. */
export function isReport(identityKey: string, board: CheckedBoard, { part, no, sig }: PartReport): boolean {
  return part < board.parts && isSigned(identityKey, reportBytes(board, part, no), sig);
}
