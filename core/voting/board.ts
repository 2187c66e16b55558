import { toHex } from './bytes';
import { canonicalJson } from './canonical';
import { type Cell, UNKNOWN_LEVEL } from './cell';
import { type Definition, UNKNOWN_LABEL } from './definition';
import { sha256Hex, tagged } from './domain-tag';
import { sign } from './keys';
import type { Mix } from './mix';
import type { OpenBox } from './scrutineer';
import type { Vote } from './vote';

/** A published rating; bytes are hex, `level` is the index in the scale, `null` prints as 不了解. */
export interface BoardCell {
  readonly about: number;
  readonly level: number | null;
  readonly bucket: number;
  readonly salt: string;
  readonly tag: string;
  readonly sig: string;
}

export interface BoardComment {
  readonly about: number;
  readonly text: string;
  readonly bucket: number;
  readonly salt: string;
  readonly tag: string;
  readonly sig: string;
}

/** Counts by roster number and label; labels nobody chose are omitted. */
export type Tally = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface MixSignature {
  readonly no: number;
  readonly inHash: string;
  readonly outHash: string;
  readonly sig: string;
}

/** The complete published file (§6). */
export interface Board {
  readonly voteId: string;
  readonly definition: Definition;
  readonly board: readonly BoardCell[];
  /** Present when the definition allows comments. */
  readonly comments?: readonly BoardComment[];
  readonly withheld: readonly number[];
  readonly tally: Tally;
  readonly envelopes: readonly string[];
  readonly signatures: {
    readonly mix: MixSignature;
    readonly board: { readonly no: number; readonly sig: string };
  };
}

/** Returns how many valid cells a colleague needs before their result is published: max(kMin, ⌈2/3·(envelopes − 1)⌉). */
export function threshold(kMin: number, envelopes: number): number {
  return Math.max(kMin, Math.ceil((2 * (envelopes - 1)) / 3));
}

export function levelLabel(definition: Definition, level: number | null): string {
  return level === null ? UNKNOWN_LABEL : (definition.scale[level] ?? UNKNOWN_LABEL);
}

/** Recomputes the tally from the cells of a board. */
export function recount(definition: Definition, cells: readonly BoardCell[]): Tally {
  const tally: Record<string, Record<string, number>> = {};
  for (const { about, level } of cells) {
    const counts = (tally[String(about)] ??= {});
    const label = levelLabel(definition, level);
    counts[label] = (counts[label] ?? 0) + 1;
  }
  return tally;
}

/** Names what B signs: `TAG/board|voteId|` ‖ hex SHA-256 of the JCS of the file with A's signature but without B's. */
export function boardBytes(board: Board): Uint8Array {
  const { mix } = board.signatures;
  return tagged(`board|${board.voteId}|${sha256Hex(canonicalJson({ ...board, signatures: { mix } }))}`);
}

function printRating({ about, level, bucket, salt, tag, sig }: Cell): BoardCell {
  const shown = level === UNKNOWN_LEVEL ? null : level;
  return { about, level: shown, bucket, salt: toHex(salt), tag: toHex(tag), sig: toHex(sig) };
}

function printComment({ about, text, bucket, salt, tag, sig }: Cell): BoardComment {
  return { about, text, bucket, salt: toHex(salt), tag: toHex(tag), sig: toHex(sig) };
}

/** Publishes the counted cells of every colleague that reaches the threshold and signs the file (§5, §6). */
export function publish(
  vote: Vote,
  box: OpenBox,
  mix: Mix,
  cells: readonly Cell[],
  identitySecret: string,
): Board {
  const { definition, voteId } = vote;
  const least = threshold(definition.kMin, box.envelopes.length);
  const ratings = cells.filter((cell) => cell.kind === 'rate');
  const isPublished = (about: number) => ratings.filter((cell) => cell.about === about).length >= least;
  // §5: the rest appear as 「人数不足,不公布」
  const withheld = definition.roster.map((entry) => entry.no).filter((no) => !isPublished(no));
  const shown = cells.filter((cell) => !withheld.includes(cell.about));
  const board = shown.filter((cell) => cell.kind === 'rate').map(printRating);
  const comments = shown.filter((cell) => cell.kind === 'comment').map(printComment);
  const [a, b] = definition.scrutineers;
  const unsigned: Board = {
    voteId,
    definition,
    board,
    ...(definition.comments ? { comments } : {}),
    withheld,
    tally: recount(definition, board),
    envelopes: box.envelopes,
    signatures: {
      mix: { no: a?.no ?? 0, inHash: mix.inHash, outHash: mix.outHash, sig: mix.sig },
      board: { no: b?.no ?? 0, sig: '' },
    },
  };
  return signBoard(unsigned, identitySecret);
}

export function signBoard(board: Board, identitySecret: string): Board {
  const sig = sign(identitySecret, boardBytes(board));
  return { ...board, signatures: { ...board.signatures, board: { ...board.signatures.board, sig } } };
}
