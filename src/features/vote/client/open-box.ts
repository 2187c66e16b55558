import type { EnvelopeView, VoteView } from '@core/contract/vote';
import type { RandomSource } from '@core/voting/drbg';
import { createBoxKey } from '@core/voting/keys';
import type { KeyPair } from '@core/voting/keys';
import { bindBoxKey, openBoxSteps, peelSome, startPeeling } from '@core/voting/scrutineer';
import type { BoxKey, OpenBox, Peeling } from '@core/voting/scrutineer';
import type { Onions } from '@core/voting/envelope';
import type { Role } from '@core/voting/onion';
import type { Vote } from '@core/voting/vote';
import { callOrThrow, VerificationError, unwrap } from './api';
import type { Call } from './api';
import { repeat, run } from './scheduler';
import type { Scheduler } from './scheduler';
import type { ClientKeys } from './stored-keys';
import { readPages } from './chunks';
import { StorageFullError } from './key-value-storage';
import type { KeyValueStorage } from './key-value-storage';

/** Dependencies of opening the box. */
export interface ScrutineerClient {
  readonly call: Call;
  readonly scheduler: Scheduler;
  readonly storage: KeyValueStorage;
  readonly random: RandomSource;
  /** Receives the progress, 0…1. */
  readonly onProgress: (progress: number) => void;
}

const boxKeyStorageKey = (roundId: string): string => `vote.box.${roundId}`;
const peelingStorageKey = (roundId: string): string => `vote.peeling.${roundId}`;

/** Creates this device's box key for the vote, stores it and publishes its signed public half. */
export async function showBoxKey(
  { call, storage, random }: Pick<ScrutineerClient, 'call' | 'storage' | 'random'>,
  vote: VoteView,
  keys: ClientKeys,
): Promise<void> {
  const no = vote.own?.no;
  if (no === undefined) throw new VerificationError({ name: 'not-on-roster', at: 'own' });
  const made = unwrap(createBoxKey(keys.wallet, vote.nonce, no, random));
  const key: BoxKey = { pair: made.pair, voteId: null };
  // store before publishing: a box encrypted to a lost key can never be opened
  if (!storage.write(boxKeyStorageKey(vote.roundId), key)) throw new StorageFullError('box key');
  const { boxKey, sig } = made.shown;
  await callOrThrow(call, 'vote.showBoxKey', { roundId: vote.roundId, boxKey, sig });
}

const isBoxKey = (value: unknown): value is BoxKey =>
  typeof value === 'object' && value !== null && 'pair' in value && 'voteId' in value;

export const hasBoxKey = (storage: KeyValueStorage, roundId: string): boolean =>
  isBoxKey(storage.read(boxKeyStorageKey(roundId)));

/** Loads the box key and binds it to this vote, irrevocably. */
export function takeBoxKey(storage: KeyValueStorage, vote: VoteView, verified: Vote, role: Role): KeyPair {
  const stored = storage.read(boxKeyStorageKey(vote.roundId));
  if (!isBoxKey(stored)) throw new VerificationError({ name: 'box-key', at: role });
  const bound = unwrap(bindBoxKey(stored, verified, role));
  storage.write(boxKeyStorageKey(vote.roundId), bound);
  return bound.pair;
}

/** Erases the box key and the intermediate results (§5). */
export function eraseOpening(storage: KeyValueStorage, roundId: string): void {
  storage.remove(boxKeyStorageKey(roundId));
  storage.remove(peelingStorageKey(roundId));
  storage.remove(verdictsStorageKey(roundId));
}

export const verdictsStorageKey = (roundId: string): string => `vote.verdicts.${roundId}`;

/** Downloads the box and checks all of it before anything is decrypted. */
export async function fetchBox(
  { call, scheduler }: ScrutineerClient,
  vote: VoteView,
  verified: Vote,
): Promise<OpenBox> {
  const { roundId, frozen } = vote;
  const envelopes = await readPages<EnvelopeView>(async (from) => {
    const page = await callOrThrow(call, 'box.read', { roundId, from });
    return { items: page.envelopes, next: page.next };
  }, 1);
  return unwrap(await run(openBoxSteps(verified, frozen ?? [], envelopes), scheduler));
}

const isPeeling = (value: unknown): value is Peeling =>
  typeof value === 'object' && value !== null && 'next' in value && 'inHash' in value;

/** Characters; WeChat stores at most 1 MB per key. */
const MAX_STORED_LENGTH = 900_000;
const SAVE_EVERY = 60;

/** Decrypts one layer of every onion; resumes from the stored state after an interruption. */
export async function peelAll(
  client: ScrutineerClient,
  vote: VoteView,
  verified: Vote,
  work: { role: Role; inHash: string; onions: Onions; secret: string; upTo: number },
): Promise<Peeling> {
  const { storage, scheduler, onProgress } = client;
  const stored = storage.read(peelingStorageKey(vote.roundId));
  const canResume = isPeeling(stored) && stored.role === work.role && stored.inHash === work.inHash;
  let state = canResume ? stored : startPeeling(work.role, work.inHash, work.onions);
  let saved = state.next;
  await repeat(() => {
    state = peelSome(verified, state, work.onions, work.secret, 4);
    onProgress((work.upTo * state.next) / Math.max(1, state.total));
    if (state.next - saved >= SAVE_EVERY) {
      saved = state.next;
      const size = [...state.rate, ...state.comment].reduce((sum, text) => sum + text.length + 3, 0);
      if (size < MAX_STORED_LENGTH) storage.write(peelingStorageKey(vote.roundId), state);
    }
    return state.next < state.total;
  }, scheduler);
  return state;
}
