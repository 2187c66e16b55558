// Opening the box (§5). Long work is divided: `openBoxSteps` is a generator that can be restarted at any time; `peelSome`
// and `verifySome` store their progress as plain JSON, so an interrupted client can resume.
import { compare, fromHex, parseBase64, toBase64, toHex, wipe } from './bytes';
import { frozenHash } from './box';
import { type Cell, cellHash, type CellKind, parseCell, plaintextBytes, statementFor } from './cell';
import { type Envelope, onionCount, type Onions, parseEnvelope } from './envelope';
import { bad, type FindingName, good, type Outcome } from './finding';
import type { KeyPair } from './keys';
import { verifySteps } from './lsag';
import { mixed } from './mix';
import { innerBytes, type Lock, lockOf, peel, type Role } from './onion';
import type { Slices } from './slices';
import type { Vote } from './vote';

/** A box key and the only vote it may open. */
export interface BoxKey {
  readonly pair: KeyPair;
  readonly voteId: string | null;
}

/** Binds a box key to the first vote it is used for, so that a second roster under the same nonce cannot be opened. */
export function bindBoxKey(key: BoxKey, vote: Vote, role: Role): Outcome<BoxKey> {
  const shown = vote.definition.scrutineers[role === 'A' ? 0 : 1];
  if (shown?.boxKey !== key.pair.public) return bad('box-key', role);
  if (key.voteId !== null && key.voteId !== vote.voteId) return bad('box-key-spent', role);
  return good({ pair: key.pair, voteId: vote.voteId });
}

/** A box that passed all checks of §5. */
export interface OpenBox {
  readonly inHash: string;
  readonly envelopes: readonly string[];
  readonly onions: Onions;
}

/** Checks the whole box before any onion is decrypted; A and B run the same checks on the same envelopes. */
export function* openBoxSteps(
  vote: Vote,
  frozen: readonly string[],
  envelopes: readonly Envelope[],
): Slices<Outcome<OpenBox>> {
  const hashes = envelopes.map((envelope) => envelope.hash).sort();
  const isFrozen = hashes.length === frozen.length && hashes.every((hash, i) => hash === frozen[i]);
  // §5: the opened list is the list every client checked
  if (!isFrozen) return bad('frozen-list');
  // §5: at least kMin + 1 envelopes
  if (envelopes.length < vote.definition.kMin + 1) return bad('too-few-envelopes', String(envelopes.length));
  // §5: every envelope from a distinct roster no
  const numbers = new Set(envelopes.map((envelope) => envelope.no));
  if (numbers.size !== envelopes.length) return bad('repeated-number');
  const byNumber = [...envelopes].sort((a, b) => a.no - b.no);
  const rate: Uint8Array[] = [];
  const comment: Uint8Array[] = [];
  for (const envelope of byNumber) {
    // §5: signature, hash and number of onions
    const parsed = parseEnvelope(vote, envelope);
    if (!parsed.ok) return parsed;
    rate.push(...parsed.value.rate);
    comment.push(...parsed.value.comment);
    yield;
  }
  return good({ inHash: frozenHash(hashes), envelopes: hashes, onions: { rate, comment } });
}

/** Progress of removing one layer; JSON, stored only on the scrutineer's device and erased with the box key. */
export interface Peeling {
  readonly role: Role;
  readonly inHash: string;
  readonly next: number;
  readonly total: number;
  readonly rate: readonly string[];
  readonly comment: readonly string[];
  readonly undecryptable: number;
}

export function startPeeling(role: Role, inHash: string, onions: Onions): Peeling {
  const total = onions.rate.length + onions.comment.length;
  return { role, inHash, next: 0, total, rate: [], comment: [], undecryptable: 0 };
}

/** Decrypts the next `count` onions (about 1.2 ms each in V8); undecryptable ones are dropped and counted. */
export function peelSome(vote: Vote, state: Peeling, onions: Onions, secret: string, count: number): Peeling {
  const lock: Lock = lockOf(vote, state.role);
  const key = fromHex(secret);
  const out = { rate: [...state.rate], comment: [...state.comment] };
  let { next, undecryptable } = state;
  try {
    for (const end = Math.min(state.total, next + count); next < end; next++) {
      const kind: CellKind = next < onions.rate.length ? 'rate' : 'comment';
      const onion = onions[kind][kind === 'rate' ? next : next - onions.rate.length] as Uint8Array;
      const inner = peel(lock, key, onion);
      if (inner === null) undecryptable += 1;
      else out[kind].push(toBase64(inner));
    }
  } finally {
    wipe(key);
  }
  return { ...state, ...out, next, undecryptable };
}

/** Returns the decrypted onions; throws before all are done. */
export function peeledOnions(vote: Vote, state: Peeling): Onions {
  if (state.next < state.total) throw new Error('not everything is peeled');
  const size = (kind: CellKind) => (state.role === 'A' ? innerBytes(vote, kind) : plaintextBytes(vote, kind));
  const read = (kind: CellKind) => state[kind].map((text) => parseBase64(text, size(kind)) as Uint8Array);
  return { rate: read('rate'), comment: read('comment') };
}

/** B's verification result, one per entry of `plaintexts` in the same order. */
export interface CellVerification {
  readonly verdicts: readonly (FindingName | 'blank' | 'valid')[];
}

/** Returns B's plaintexts in the order used for verification and publication: ratings, then comments, each mixed. */
export function plaintextsOf(vote: Vote, state: Peeling): { kind: CellKind; bytes: Uint8Array }[] {
  const onions = peeledOnions(vote, state);
  const list = (kind: CellKind) => mixed(onions[kind]).unique.map((bytes) => ({ kind, bytes }));
  return [...list('rate'), ...list('comment')];
}

/** Verifies the next `count` plaintexts as one batch; all ring signatures are verified before any cell is dropped (§5). */
export function* verifySome(
  vote: Vote,
  plaintexts: readonly { kind: CellKind; bytes: Uint8Array }[],
  state: CellVerification,
  count: number,
): Slices<CellVerification> {
  const from = state.verdicts.length;
  const verdicts: (FindingName | 'blank' | 'valid')[] = [];
  const batch: { at: number; cell: Cell }[] = [];
  for (const [at, { kind, bytes }] of plaintexts.slice(from, from + count).entries()) {
    const parsed = parseCell(vote, kind, bytes);
    verdicts.push(!parsed.ok ? parsed.finding.name : parsed.value === null ? 'blank' : 'valid');
    if (parsed.ok && parsed.value !== null) batch.push({ at, cell: parsed.value });
  }
  const findings = yield* verifySteps(
    batch.map(({ cell }) => [statementFor(vote, cell), cell] as const),
    vote.tables,
  );
  for (const [i, { at }] of batch.entries()) verdicts[at] = findings[i] ?? 'valid';
  return { verdicts: [...state.verdicts, ...verdicts] };
}

/** Returns the counted cells in board order; of two cells with the same tag the one with the lower hash counts (§5). */
export function countedCells(
  vote: Vote,
  plaintexts: readonly { kind: CellKind; bytes: Uint8Array }[],
  state: CellVerification,
): { cells: Cell[]; doubles: number } {
  if (state.verdicts.length < plaintexts.length) throw new Error('not every plaintext is verified');
  const valid: { cell: Cell; hash: Uint8Array }[] = [];
  for (const [i, { kind, bytes }] of plaintexts.entries()) {
    if (state.verdicts[i] !== 'valid') continue;
    const parsed = parseCell(vote, kind, bytes);
    if (parsed.ok && parsed.value !== null)
      valid.push({ cell: parsed.value, hash: cellHash(vote, parsed.value) });
  }
  valid.sort((a, b) => compare(a.hash, b.hash));
  const seen = new Set<string>();
  const cells = valid.filter(({ cell }) => {
    // a tag identifies voter and event, and the events of both kinds differ, so the tag alone is unique
    const tag = toHex(cell.tag);
    if (seen.has(tag)) return false;
    seen.add(tag);
    return true;
  });
  return { cells: cells.map(({ cell }) => cell), doubles: valid.length - cells.length };
}

/** Returns the number of onions to decrypt, for a progress bar. */
export function workload(vote: Vote, envelopes: number): number {
  return envelopes * (onionCount(vote, 'rate') + onionCount(vote, 'comment'));
}
