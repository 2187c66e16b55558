import { parseHex } from './bytes';
import type { Board, BoardCell, BoardComment } from './board';
import { type Cell, checkBody, UNKNOWN_LEVEL } from './cell';
import { definitionSteps, parseDefinition } from './definition';
import { bad, type Finding, good, type Outcome } from './finding';
import { finish, type Slices } from './slices';
import { hasLoneSurrogate } from './text';
import { prepareVote, ringFinding, ringsOf, type Vote } from './vote';

/** A board whose definition is valid and whose cells were parsed. */
export interface ReadBoard {
  readonly file: Board;
  readonly vote: Vote;
  /** Ratings first, then comments, as on the board. */
  readonly cells: readonly Cell[];
}

/** Returns the path of a cell in the board file. */
export function cellPath(file: Board, index: number): string {
  return index < file.board.length ? `board[${index}]` : `comments[${index - file.board.length}]`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasOnly(value: unknown, names: readonly string[]): value is Record<string, unknown> {
  return (
    isObject(value) && Object.keys(value).length === names.length && names.every((name) => name in value)
  );
}

function isTally(value: unknown): boolean {
  const isCounts = (counts: unknown) =>
    isObject(counts) &&
    Object.entries(counts).every(([label, n]) => !hasLoneSurrogate(label) && Number.isSafeInteger(n));
  return (
    isObject(value) &&
    Object.entries(value).every(([about, counts]) => /^\d+$/.test(about) && isCounts(counts))
  );
}

/** Validates everything except definition and cells, so that it can be hashed, serialised and compared safely. */
function hasShape({
  board,
  comments,
  withheld,
  tally,
  envelopes,
  signatures,
  voteId,
}: Record<string, unknown>): boolean {
  const isHash = (value: unknown) => parseHex(value, 32) !== null;
  const isObjects = (list: unknown) => Array.isArray(list) && list.every(isObject);
  if (!isHash(voteId) || !isTally(tally) || !hasOnly(signatures, ['mix', 'board'])) return false;
  const { mix, board: byB } = signatures;
  if (!hasOnly(mix, ['no', 'inHash', 'outHash', 'sig']) || !hasOnly(byB, ['no', 'sig'])) return false;
  const isSignature = (by: Record<string, unknown>) =>
    Number.isSafeInteger(by.no) && parseHex(by.sig, 64) !== null;
  if (!isSignature(mix) || !isSignature(byB) || !isHash(mix.inHash) || !isHash(mix.outHash)) return false;
  const isNumbers = Array.isArray(withheld) && withheld.every((no) => Number.isSafeInteger(no));
  const isHashes = Array.isArray(envelopes) && envelopes.every(isHash);
  return isNumbers && isHashes && isObjects(board) && (comments === undefined || isObjects(comments));
}

/** Cells parsed per step. */
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
  // the board encodes 255 as null; the number would be a second encoding
  if (!isComment && shown.level === UNKNOWN_LEVEL) return bad('cell-level');
  const level = isComment ? 0 : (shown.level ?? UNKNOWN_LEVEL);
  const text = isComment ? shown.text : '';
  const checked = checkBody(vote, { kind: isComment ? 'comment' : 'rate', about, level, bucket, salt, text });
  if (!checked.ok) return checked;
  // its length is checked before the cell is encoded for hashing
  const keys = ringsOf(vote, about)[bucket]?.keys.length ?? 0;
  if (sig.length !== 32 * (keys + 1)) return bad('signature-length');
  return good({ ...checked.value, tag, sig });
}

export type Reading = { readonly read: ReadBoard } | { readonly findings: Finding[] };

/** Parses an untrusted board file; after a finding nothing further can be checked. */
export function* readBoardSteps(value: unknown, bits: 4 | 6 = 4): Slices<Reading> {
  const shape = (at: string) => ({ findings: [{ name: 'shape' as const, at }] });
  if (!isObject(value)) return shape('file');
  const parsed = parseDefinition(value.definition);
  if (!parsed.ok) return { findings: [parsed.finding] };
  const definition = parsed.value;
  if (!hasShape(value) || Object.keys(value).some((name) => !KNOWN.includes(name))) return shape('file');
  if (definition.comments !== (value.comments !== undefined)) return shape('comments');
  const findings = yield* definitionSteps(definition);
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
    else findings.push({ name: cell.finding.name, at: cellPath(file, i) });
  }
  return findings.length > 0 ? { findings } : { read: { file, vote, cells } };
}

export function readBoard(value: unknown, bits: 4 | 6 = 4): Reading {
  return finish(readBoardSteps(value, bits));
}
