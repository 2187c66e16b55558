// What anyone can check about a published board, offline (§6). The table is the list; every entry has a forged board in
// verify-mutation.test.ts that passes without it.
import { compare, fromHex, parseHex, toHex } from './bytes';
import { type Board, type BoardCell, type BoardComment, boardBytes, recount, threshold } from './board';
import { frozenHash } from './box';
import { canonicalJson } from './canonical';
import { type Cell, cellHash, checkBody, statementFor, UNKNOWN_LEVEL } from './cell';
import { definitionFindings, parseDefinition } from './definition';
import { bad, type Finding, type FindingName, good, type Outcome } from './finding';
import { isSigned } from './keys';
import { verifySteps } from './lsag';
import { mixBytes } from './mix';
import { finish, type Slices } from './slices';
import { prepareVote, ringFinding, ringsOf, type Vote } from './vote';

/** A board whose definition is sound and whose cells could be read. */
export interface ReadBoard {
  readonly file: Board;
  readonly vote: Vote;
  /** Ratings first, then comments, as on the board. */
  readonly cells: readonly Cell[];
}

/** Names a cell by its place on the board. */
function placeOf(file: Board, index: number): string {
  return index < file.board.length ? `board[${index}]` : `comments[${index - file.board.length}]`;
}

function when(condition: boolean, name: FindingName, at: string): Finding[] {
  return condition ? [{ name, at }] : [];
}

function isSorted(values: readonly Uint8Array[]): number {
  return values.findIndex((value, i) => i > 0 && compare(values[i - 1] as Uint8Array, value) >= 0);
}

const sameJson = (a: unknown, b: unknown) => compare(canonicalJson(a), canonicalJson(b)) === 0;

type Check = (read: ReadBoard) => Finding[];

function perCell(read: ReadBoard, find: (cell: Cell, at: string) => Finding[]): Finding[] {
  return read.cells.flatMap((cell, i) => find(cell, placeOf(read.file, i)));
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

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasShape(file: Record<string, unknown>): boolean {
  const { board, comments, withheld, tally, envelopes, signatures, voteId } = file;
  if (typeof voteId !== 'string' || !isObject(tally) || !isObject(signatures)) return false;
  const { mix, board: byB } = signatures;
  if (!isObject(mix) || !isObject(byB)) return false;
  const texts = [mix.inHash, mix.outHash, mix.sig, byB.sig];
  if (!texts.every((text) => typeof text === 'string')) return false;
  const isNumbers = Array.isArray(withheld) && withheld.every((no) => Number.isSafeInteger(no));
  const isHashes = Array.isArray(envelopes) && envelopes.every((hash) => parseHex(hash, 32) !== null);
  const isCells = Array.isArray(board) && board.every(isObject);
  return (
    isNumbers &&
    isHashes &&
    isCells &&
    (comments === undefined || (Array.isArray(comments) && comments.every(isObject)))
  );
}

/** Cells read between two pauses. */
const SLICE = 50;

const KNOWN = ['voteId', 'definition', 'board', 'comments', 'withheld', 'tally', 'envelopes', 'signatures'];

function readCell(vote: Vote, shown: BoardCell | BoardComment): Outcome<Cell> {
  const isComment = 'text' in shown;
  const names = ['about', 'bucket', 'salt', 'sig', 'tag', isComment ? 'text' : 'level'];
  if (Object.keys(shown).length !== names.length || !names.every((name) => name in shown))
    return bad('shape');
  const { about, bucket } = shown;
  if (!Number.isSafeInteger(about) || !Number.isSafeInteger(bucket)) return bad('shape');
  const salt = parseHex(shown.salt, 16);
  const tag = parseHex(shown.tag, 32);
  const sig = typeof shown.sig === 'string' ? parseHex(shown.sig, shown.sig.length >> 1) : null;
  if (salt === null || tag === null || sig === null) return bad('shape');
  if (isComment && typeof shown.text !== 'string') return bad('shape');
  // 255 is spelt null on the board; the number would be a second spelling
  if (!isComment && shown.level === UNKNOWN_LEVEL) return bad('cell-level');
  const level = isComment ? 0 : (shown.level ?? UNKNOWN_LEVEL);
  const text = isComment ? shown.text : '';
  const checked = checkBody(vote, { kind: isComment ? 'comment' : 'rate', about, level, bucket, salt, text });
  if (!checked.ok) return checked;
  // its length is checked before the cell is ever written out for its hash
  const keys = ringsOf(vote, about)[bucket]?.keys.length ?? 0;
  if (sig.length !== 32 * (keys + 1)) return bad('signature-length');
  return good({ ...checked.value, tag, sig });
}

export type Reading = { readonly read: ReadBoard } | { readonly findings: Finding[] };

/** Reads a file of any origin; findings here mean that nothing further can be checked. */
export function* readBoardSteps(value: unknown, bits: 4 | 6 = 4): Slices<Reading> {
  const shape = (at: string) => ({ findings: [{ name: 'shape' as const, at }] });
  if (!isObject(value)) return shape('file');
  const parsed = parseDefinition(value.definition);
  if (!parsed.ok) return { findings: [parsed.finding] };
  const definition = parsed.value;
  if (!hasShape(value) || Object.keys(value).some((name) => !KNOWN.includes(name))) return shape('file');
  if (definition.comments !== (value.comments !== undefined)) return shape('comments');
  const findings = definitionFindings(definition);
  if (findings.length > 0) return { findings };
  const small = ringFinding(definition);
  if (small !== null) return { findings: [small] };
  const vote = prepareVote(definition, bits);
  const file = value as unknown as Board;
  const cells: Cell[] = [];
  for (const [i, shown] of [...file.board, ...(file.comments ?? [])].entries()) {
    if (i % SLICE === 0) yield;
    const isComment = i >= file.board.length;
    const cell = 'text' in shown === isComment ? readCell(vote, shown) : bad<Cell>('shape');
    if (cell.ok) cells.push(cell.value);
    else findings.push({ name: cell.finding.name, at: placeOf(file, i) });
  }
  return findings.length > 0 ? { findings } : { read: { file, vote, cells } };
}

export function readBoard(value: unknown, bits: 4 | 6 = 4): Reading {
  return finish(readBoardSteps(value, bits));
}

/** Runs every check but the ring signatures, one a slice. */
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

/** Cells verified together; larger batches share inversions, smaller ones yield sooner. */
const BATCH = 8;

/** Verifies the ring signatures of the named cells. */
export function* signatureFindings(read: ReadBoard, indices: readonly number[]): Slices<Finding[]> {
  const findings: Finding[] = [];
  for (let i = 0; i < indices.length; i += BATCH) {
    const batch = indices.slice(i, i + BATCH).map((at) => ({ at, cell: read.cells[at] as Cell }));
    const pairs = batch.map(({ cell }) => [statementFor(read.vote, cell), cell] as const);
    const names = yield* verifySteps(pairs, read.vote.tables);
    for (const [k, { at }] of batch.entries()) {
      const name = names[k] ?? null;
      if (name !== null) findings.push({ name, at: placeOf(read.file, at) });
    }
  }
  return findings;
}

/** Verifies a whole file; an empty list is a sound election. */
export function* verifyBoardSteps(value: unknown, bits: 4 | 6 = 6): Slices<Finding[]> {
  const result = yield* readBoardSteps(value, bits);
  if ('findings' in result) return result.findings;
  const { read } = result;
  const findings = yield* boardSteps(read);
  return [...findings, ...(yield* signatureFindings(read, [...read.cells.keys()]))];
}
