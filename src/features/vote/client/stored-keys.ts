import { votingKeysStorageKey } from '@/api/public-keys';
import type { VoteView } from '@core/contract/vote';
import type { Wallet } from '@core/voting/keys';
import type { KeyValueStorage } from './key-value-storage';

/** The wallet, and the public halves of used ring keys, which the server may still list. */
export interface ClientKeys {
  readonly wallet: Wallet;
  readonly retired: readonly string[];
}

const isClientKeys = (value: unknown): value is ClientKeys =>
  typeof value === 'object' && value !== null && 'wallet' in value && 'retired' in value;

export function loadKeys(storage: KeyValueStorage, collectiveId: string): ClientKeys | null {
  const stored = storage.read(votingKeysStorageKey(collectiveId));
  return isClientKeys(stored) ? stored : null;
}

/** Checks that the roster lists this device's keys under the caller's number. */
export function isOwnEntryValid(vote: VoteView, wallet: Wallet | null): boolean {
  const entry = vote.roster.find((voter) => voter.no === vote.own?.no);
  if (!entry || !wallet) return false;
  return (
    entry.identityKey === wallet.identity.public && wallet.ring.some((pair) => pair.public === entry.ringKey)
  );
}

/** Formats a key as the code people compare aloud: its first 8 hex digits in two groups. */
export const keyCode = (identityKey: string): string =>
  `${identityKey.slice(0, 4)} ${identityKey.slice(4, 8)}`;
