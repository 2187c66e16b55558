// What anyone can check about a published board, offline (§6). mutation.test.ts removes each entry of the table and shows
// a forgery that is then not detected.
import { compare, fromHex, toHex } from './bytes';
import { boardBytes, recount, threshold } from './board';
import { frozenHash } from './box';
import { canonicalJson } from './canonical';
import { type Cell, cellHash, statementFor } from './cell';
import type { Finding, FindingName } from './finding';
import { isSigned } from './keys';
import { verifySteps } from './lsag';
import { mixBytes } from './mix';
import { cellPath, type ReadBoard, readBoardSteps } from './read-board';
import { finish, type Slices } from './slices';

// every caller needs both reading and verifying
export { readBoard, type ReadBoard } from './read-board';

function when(condition: boolean, name: FindingName, at: string): Finding[] {
  return condition ? [{ name, at }] : [];
}

function isSorted(values: readonly Uint8Array[]): number {
  return values.findIndex((value, i) => i > 0 && compare(values[i - 1] as Uint8Array, value) >= 0);
}

const sameJson = (a: unknown, b: unknown) => compare(canonicalJson(a), canonicalJson(b)) === 0;

type Check = (read: ReadBoard) => Finding[];

function perCell(read: ReadBoard, find: (cell: Cell, at: string) => Finding[]): Finding[] {
  return read.cells.flatMap((cell, i) => find(cell, cellPath(read.file, i)));
}

export const BOARD_CHECKS: Readonly<Record<string, Check>> = {
  voteId: ({ file, vote }) => when(file.voteId !== vote.voteId, 'vote-id', 'voteId'),
  envelopeOrder: ({ file }) =>
    when(isSorted(file.envelopes.map(fromHex)) >= 0, 'envelope-order', 'envelopes'),
  envelopesEnough: ({ file }) =>
    when(file.envelopes.length < file.definition.kMin + 1, 'too-few-envelopes', 'envelopes'),
  envelopesPossible: ({ file }) =>
    when(file.envelopes.length > file.definition.roster.length, 'too-many-envelopes', 'envelopes'),
  mixInput: ({ file }) =>
    when(file.signatures.mix.inHash !== frozenHash(file.envelopes), 'mix-input', 'signatures.mix'),
  mixSignature: ({ file, vote }) => {
    const { inHash, outHash, sig } = file.signatures.mix;
    const a = file.definition.scrutineers[0]?.no ?? 0;
    const key = file.definition.roster[a - 1]?.identityKey ?? '';
    const sound = file.signatures.mix.no === a && isSigned(key, mixBytes(vote.voteId, inHash, outHash), sig);
    return when(!sound, 'mix-signature', 'signatures.mix');
  },
  boardSignature: ({ file }) => {
    const b = file.definition.scrutineers[1]?.no ?? 0;
    const key = file.definition.roster[b - 1]?.identityKey ?? '';
    const { no, sig } = file.signatures.board;
    return when(no !== b || !isSigned(key, boardBytes(file), sig), 'board-signature', 'signatures.board');
  },
  cellOrder: ({ file, vote, cells }) => {
    const hashes = cells.map((cell) => cellHash(vote, cell));
    const ratings = isSorted(hashes.slice(0, file.board.length)) >= 0;
    return when(ratings || isSorted(hashes.slice(file.board.length)) >= 0, 'board-order', 'board');
  },
  oneTagOneCell: (read) => {
    const seen = new Set<string>();
    return perCell(read, (cell, at) => {
      const tag = toHex(cell.tag);
      const repeated = seen.has(tag);
      seen.add(tag);
      return when(repeated, 'double-vote', at);
    });
  },
  cellsPossible: ({ file, cells }) =>
    file.definition.roster.flatMap(({ no }) => {
      const about = cells.filter((cell) => cell.about === no);
      const most = Math.max(
        ...(['rate', 'comment'] as const).map((kind) => about.filter((c) => c.kind === kind).length),
      );
      return when(most > file.envelopes.length, 'too-many-cells', `about ${no}`);
    }),
  withheld: ({ file, cells }) => {
    const numbers = file.definition.roster.map((entry) => entry.no);
    const rated = new Set(file.board.map((cell) => cell.about));
    const expected = numbers.filter((no) => !rated.has(no));
    const stray = cells.some((cell) => file.withheld.includes(cell.about));
    return when(stray || !sameJson(expected, file.withheld), 'withheld', 'withheld');
  },
  threshold: ({ file }) => {
    const least = threshold(file.definition.kMin, file.envelopes.length);
    return [...new Set(file.board.map((cell) => cell.about))].flatMap((about) => {
      const count = file.board.filter((cell) => cell.about === about).length;
      return when(count < least, 'below-threshold', `about ${about}`);
    });
  },
  tally: ({ file }) => when(!sameJson(recount(file.definition, file.board), file.tally), 'tally', 'tally'),
};

/** Runs every check except the ring signatures, one per step. */
export function* boardSteps(read: ReadBoard): Slices<Finding[]> {
  const findings: Finding[] = [];
  for (const check of Object.values(BOARD_CHECKS)) {
    findings.push(...check(read));
    yield;
  }
  return findings;
}

export function boardFindings(read: ReadBoard): Finding[] {
  return finish(boardSteps(read));
}

/** Cells verified per batch; larger batches share inversions, smaller ones yield sooner. */
const BATCH = 8;

/** Verifies the ring signatures of the given cells. */
export function* signatureFindings(read: ReadBoard, indices: readonly number[]): Slices<Finding[]> {
  const findings: Finding[] = [];
  for (let i = 0; i < indices.length; i += BATCH) {
    const batch = indices.slice(i, i + BATCH).map((at) => ({ at, cell: read.cells[at] as Cell }));
    const pairs = batch.map(({ cell }) => [statementFor(read.vote, cell), cell] as const);
    const names = yield* verifySteps(pairs, read.vote.tables);
    for (const [k, { at }] of batch.entries()) {
      const name = names[k] ?? null;
      if (name !== null) findings.push({ name, at: cellPath(read.file, at) });
    }
  }
  return findings;
}

/** Verifies a complete board file; an empty list means a valid election. */
export function* verifyBoardSteps(value: unknown, bits: 4 | 6 = 6): Slices<Finding[]> {
  const result = yield* readBoardSteps(value, bits);
  if ('findings' in result) return result.findings;
  const { read } = result;
  const findings = yield* boardSteps(read);
  return [...findings, ...(yield* signatureFindings(read, [...read.cells.keys()]))];
}
