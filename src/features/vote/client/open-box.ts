import type { EnvelopeView, RoundView } from '@core/contract/vote';
import type { RandomSource } from '@core/voting/drbg';
import { createBoxKey } from '@core/voting/keys';
import type { KeyPair } from '@core/voting/keys';
import { bindBoxKey, openBoxSteps, peelSome, startPeeling } from '@core/voting/scrutineer';
import type { BoxKey, OpenBox, Peeling } from '@core/voting/scrutineer';
import type { Onions } from '@core/voting/envelope';
import type { Role } from '@core/voting/onion';
import type { Vote } from '@core/voting/vote';
import { ask, Distrusted, trusted } from './door';
import type { Call } from './door';
import { repeat, run } from './pace';
import type { Pace } from './pace';
import type { PhoneKeys } from './kept-keys';
import { readPages } from './pieces';
import type { Shelf } from './shelf';

/** What a scrutineer's phone works with. */
export interface Opener {
  readonly call: Call;
  readonly pace: Pace;
  readonly shelf: Shelf;
  readonly random: RandomSource;
  /** Hears how far the work is, 0…1. */
  readonly onProgress: (share: number) => void;
}

const boxKeyAt = (roundId: string): string => `vote.box.${roundId}`;
const peelingAt = (roundId: string): string => `vote.peeling.${roundId}`;

/** Makes this phone's key for the vote and shows it, signed; shown again the same key is used. */
export async function showBoxKey(
  { call, shelf, random }: Pick<Opener, 'call' | 'shelf' | 'random'>,
  round: RoundView,
  keys: PhoneKeys,
): Promise<void> {
  const no = round.own?.no;
  if (no === undefined) throw new Distrusted({ name: 'not-on-roster', at: 'own' });
  const made = trusted(createBoxKey(keys.wallet, round.nonce, no, random));
  const key: BoxKey = { pair: made.pair, voteId: null };
  // kept before shown: a box sealed to a lost key stays shut
  if (!shelf.write(boxKeyAt(round.roundId), key)) throw new Error('the phone has no room for the box key');
  const { boxKey, sig } = made.shown;
  await ask(call, 'vote.showBoxKey', { roundId: round.roundId, boxKey, sig });
}

const isBoxKey = (value: unknown): value is BoxKey =>
  typeof value === 'object' && value !== null && 'pair' in value && 'voteId' in value;

export const hasBoxKey = (shelf: Shelf, roundId: string): boolean => isBoxKey(shelf.read(boxKeyAt(roundId)));

/** Takes the box key off the shelf and ties it to this vote for good. */
export function takeBoxKey(shelf: Shelf, round: RoundView, vote: Vote, role: Role): KeyPair {
  const kept = shelf.read(boxKeyAt(round.roundId));
  if (!isBoxKey(kept)) throw new Distrusted({ name: 'box-key', at: role });
  const bound = trusted(bindBoxKey(kept, vote, role));
  shelf.write(boxKeyAt(round.roundId), bound);
  return bound.pair;
}

/** Erases the box key and what was peeled (§5). */
export function eraseOpening(shelf: Shelf, roundId: string): void {
  shelf.forget(boxKeyAt(roundId));
  shelf.forget(peelingAt(roundId));
  shelf.forget(verdictsAt(roundId));
}

export const verdictsAt = (roundId: string): string => `vote.verdicts.${roundId}`;

/** Downloads the box and checks all of it before the first onion is touched. */
export async function fetchBox({ call, pace }: Opener, round: RoundView, vote: Vote): Promise<OpenBox> {
  const { roundId, frozen } = round;
  const envelopes = await readPages<EnvelopeView>(async (from) => {
    const page = await ask(call, 'box.read', { roundId, from });
    return { items: page.envelopes, next: page.next };
  }, 1);
  return trusted(await run(openBoxSteps(vote, frozen ?? [], envelopes), pace));
}

const isPeeling = (value: unknown): value is Peeling =>
  typeof value === 'object' && value !== null && 'next' in value && 'inHash' in value;

/** A phone keeps at most a megabyte under one name. */
const SHELF_SIGNS = 900_000;
const SAVE_EVERY = 60;

/** Takes one layer off every onion, going on where a locked phone stopped. */
export async function peelAll(
  opener: Opener,
  round: RoundView,
  vote: Vote,
  work: { role: Role; inHash: string; onions: Onions; secret: string; upTo: number },
): Promise<Peeling> {
  const { shelf, pace, onProgress } = opener;
  const kept = shelf.read(peelingAt(round.roundId));
  const goesOn = isPeeling(kept) && kept.role === work.role && kept.inHash === work.inHash;
  let state = goesOn ? kept : startPeeling(work.role, work.inHash, work.onions);
  let saved = state.next;
  await repeat(() => {
    state = peelSome(vote, state, work.onions, work.secret, 4);
    onProgress((work.upTo * state.next) / Math.max(1, state.total));
    if (state.next - saved >= SAVE_EVERY) {
      saved = state.next;
      const size = [...state.rate, ...state.comment].reduce((sum, text) => sum + text.length + 3, 0);
      if (size < SHELF_SIGNS) shelf.write(peelingAt(round.roundId), state);
    }
    return state.next < state.total;
  }, pace);
  return state;
}
