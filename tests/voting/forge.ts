// What colluding scrutineers could publish: they hold both box keys and both identity keys, but no voter's ring key.
import { type Board, publish, signBoard } from '../../core/voting/board';
import { frozenHash } from '../../core/voting/box';
import type { Cell } from '../../core/voting/cell';
import { sha256Hex } from '../../core/voting/domain-tag';
import type { FindingName } from '../../core/voting/finding';
import { sign } from '../../core/voting/keys';
import { type Mix, mixBytes } from '../../core/voting/mix';
import { utf8 } from '../../core/voting/text';
import { readBoard } from '../../core/voting/read-board';
import { type Cast, hold, type Opened } from './election';
import type { Slot } from '../../core/voting/box';

/** The election every forger starts from. */
export interface Scene {
  readonly all: Cast;
  readonly slots: readonly Slot[];
  readonly opened: Opened;
  readonly cells: readonly Cell[];
}

export function setScene(seed: string, options: { comments?: boolean; members?: number } = {}): Scene {
  const { all, slots, opened } = hold({ members: 6, comments: true, seed, ...options });
  const result = readBoard(opened.board);
  if ('findings' in result) throw new Error('the honest election is not sound');
  return { all, slots, opened, cells: result.read.cells };
}

export function secretOf(scene: Scene, role: 'A' | 'B'): string {
  const { scrutineers } = scene.all.definition;
  const no = scrutineers[role === 'A' ? 0 : 1]?.no ?? 0;
  return scene.all.wallets[no - 1]?.identity.secret ?? '';
}

/** Signs a changed file as B. */
export function signedByB(scene: Scene, change: Partial<Board>): Board {
  return signBoard({ ...scene.opened.board, ...change }, secretOf(scene, 'B'));
}

/** Publishes any cells over any envelope list with both signatures in order. */
export function rebuilt(scene: Scene, cells: readonly Cell[], envelopes: readonly string[]): Board {
  const inHash = frozenHash(envelopes);
  const { outHash } = scene.opened.mix;
  const sig = sign(secretOf(scene, 'A'), mixBytes(scene.all.vote.voteId, inHash, outHash));
  const mix: Mix = { ...scene.opened.mix, inHash, sig };
  return publish(
    scene.all.vote,
    { ...scene.opened.box, envelopes, inHash },
    mix,
    cells,
    secretOf(scene, 'B'),
  );
}

/** Makes `count` envelope hashes up, ascending. */
export function inventedHashes(count: number): string[] {
  return Array.from({ length: count }, (_, i) => sha256Hex(utf8(`envelope ${i}`))).sort();
}

/** One forged thing and the finding that must name it. */
export interface Attack {
  readonly name: string;
  readonly finding: FindingName;
  readonly probe: Probe;
}

/** A forged input and the entry point it attacks; plain data, so that a mutated program can process it too. */
export type Probe =
  | { readonly target: 'board'; readonly file: unknown }
  | { readonly target: 'board signatures'; readonly file: unknown }
  | {
      readonly target: 'box key';
      readonly definition: unknown;
      readonly key: unknown;
      readonly role: 'A' | 'B';
    }
  | { readonly target: 'definition'; readonly value: unknown }
  | {
      readonly target: 'opening';
      readonly value: unknown;
      readonly roll: { size: number; administrators: number[] };
    }
  | {
      readonly target: 'envelope';
      readonly definition: unknown;
      readonly stored: unknown;
      readonly envelope: unknown;
    }
  | {
      readonly target: 'box';
      readonly definition: unknown;
      readonly frozen: unknown;
      readonly envelopes: unknown;
    }
  | {
      readonly target: 'mix';
      readonly definition: unknown;
      readonly mix: unknown;
      readonly inHash: string;
      readonly envelopes: number;
    }
  | {
      readonly target: 'plaintext';
      readonly definition: unknown;
      readonly kind: 'rate' | 'comment';
      readonly hex: string;
    }
  | { readonly target: 'registration'; readonly value: unknown }
  | {
      readonly target: 'signature';
      readonly keys: readonly string[];
      readonly event: string;
      readonly message: string;
      readonly tag: string;
      readonly sig: string;
    }
  | { readonly target: 'ring'; readonly keys: readonly string[] }
  | {
      readonly target: 'ballot';
      readonly definition: unknown;
      readonly ballot: unknown;
      readonly answers: unknown;
    };
