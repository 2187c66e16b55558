// What each client checks about its own vote (§6).
import { toHex } from './bytes';
import type { Finding } from './finding';
import { eventName } from './group';
import { tagOf } from './lsag';
import type { RandomSource } from './drbg';
import type { ReadBoard } from './read-board';
import { boardSteps, signatureFindings } from './verify';
import type { Slices } from './slices';
import { UNKNOWN_LEVEL } from './cell';

/** Whether a voter's own cell about one colleague is on the board, withheld with the others, or missing. */
export interface OwnCell {
  readonly about: number;
  readonly state: 'shown' | 'withheld' | 'missing';
  /** The level on the board, `null` for 不了解; absent unless shown. */
  readonly level?: number | null;
}

/** Finds the voter's own cells by recomputing their tags; needs the ring secret, so it runs before erasure. */
export function* ownCellsSteps(read: ReadBoard, no: number, ringSecret: Uint8Array): Slices<OwnCell[]> {
  const shown = new Map(
    read.cells.filter((cell) => cell.kind === 'rate').map((cell) => [toHex(cell.tag), cell] as const),
  );
  const own: OwnCell[] = [];
  for (const { no: about } of read.vote.definition.roster) {
    if (about === no) continue;
    if (read.file.withheld.includes(about)) {
      own.push({ about, state: 'withheld' });
      continue;
    }
    const event = eventName(read.vote.voteId, 'rate', about);
    const tag = toHex(tagOf(ringSecret, event, read.vote.tables));
    read.vote.tables.forget(event);
    const cell = shown.get(tag);
    const level = cell?.level === UNKNOWN_LEVEL ? null : cell?.level;
    own.push(
      cell === undefined ? { about, state: 'missing' } : { about, state: 'shown', level: level ?? null },
    );
    yield;
  }
  return own;
}

/** Returns the findings about the voter's own cells; `answers` is the client's copy of the last ballot. */
export function ownFindings(
  own: readonly OwnCell[],
  answers: ReadonlyMap<number, { level: number | null }>,
): Finding[] {
  return own.flatMap((cell): Finding[] => {
    if (cell.state === 'missing') return [{ name: 'own-cell-missing', at: `about ${cell.about}` }];
    const answer = answers.get(cell.about);
    const differs = cell.state === 'shown' && answer !== undefined && answer.level !== cell.level;
    return differs ? [{ name: 'own-cell-differs', at: `about ${cell.about}` }] : [];
  });
}

/** Draws `count` distinct cell indices of a board. */
export function drawSample(cells: number, count: number, random: RandomSource): number[] {
  const remainder = Array.from({ length: cells }, (_, i) => i);
  const drawn: number[] = [];
  while (drawn.length < count && remainder.length > 0) {
    const bytes = random(4);
    const word = bytes.reduce((sum, byte) => 256 * sum + byte, 0);
    drawn.push(...remainder.splice(word % remainder.length, 1));
  }
  return drawn;
}

/**
 * Runs a client's checks of a board: the vote it signed for, its own receipt, every cell about its owner, a random
 * sample, and everything that needs no group arithmetic.
 */
export function* clientCheckSteps(
  read: ReadBoard,
  client: { readonly voteId: string; readonly no: number; readonly receipt: string | null },
  sample: number,
  random: RandomSource,
): Slices<Finding[]> {
  const findings: Finding[] = [];
  if (read.vote.voteId !== client.voteId) findings.push({ name: 'wrong-definition', at: 'voteId' });
  if (client.receipt !== null && !read.file.envelopes.includes(client.receipt)) {
    findings.push({ name: 'envelope-missing', at: 'envelopes' });
  }
  findings.push(...(yield* boardSteps(read)));
  const mine = read.cells.flatMap((cell, i) => (cell.about === client.no ? [i] : []));
  const drawn = drawSample(read.cells.length, sample, random).filter((i) => !mine.includes(i));
  findings.push(...(yield* signatureFindings(read, [...mine, ...drawn])));
  return findings;
}
