import type { KeysView } from '@core/contract/vote';
import { eraseRingKey } from '@core/voting/retention';
import { createWallet, refill, register, STACK } from '@core/voting/keys';
import type { RandomSource } from '@core/voting/drbg';
import { callOrThrow, unwrap } from './api';
import type { Call } from './api';
import { votingKeysStorageKey, publicKeysOf, showsForeignKey } from '@/api/public-keys';
import { loadKeys } from './stored-keys';
import type { ClientKeys } from './stored-keys';
import { StorageFullError } from './key-value-storage';
import type { KeyValueStorage } from './key-value-storage';

/** Compares the local keys with the registered ones: `differs` when another device registered last. */
export type KeyState = 'ready' | 'differs';

const isKnownToServer = ({ registration }: KeysView, keys: ClientKeys): boolean => {
  const own = publicKeysOf(keys);
  return registration !== null && own !== null && !showsForeignKey(own, registration);
};

/**
 * Compares the local keys with the registered ones, and registers or refills them silently (§1). Keys registered by
 * another device are overwritten only with `replaces`, which needs an explicit tap.
 */
export async function syncKeys(
  call: Call,
  storage: KeyValueStorage,
  collectiveId: string,
  random: RandomSource,
  replaces = false,
): Promise<{ state: KeyState; keys: ClientKeys | null }> {
  const shown = await callOrThrow(call, 'voteKeys.show', { collectiveId });
  const stored = loadKeys(storage, collectiveId);
  const matches = stored !== null && (shown.registration === null || isKnownToServer(shown, stored));
  if (!matches && shown.registration !== null && !replaces) return { state: 'differs', keys: stored };
  const old = stored ?? { wallet: unwrap(createWallet(random)), retired: [] };
  const isFull = old.wallet.ring.length === STACK;
  const isRegistered = shown.registration?.ringKeys.length === STACK && matches && isFull;
  const isCurrent = isRegistered && shown.registration?.ringKeys.every((key) => !old.retired.includes(key));
  if (isCurrent) return { state: 'ready', keys: old };
  const keys: ClientKeys = { ...old, wallet: unwrap(refill(old.wallet, random)) };
  // store before registering: a registered key whose secret is lost could never vote
  if (!storage.write(votingKeysStorageKey(collectiveId), keys)) throw new StorageFullError('voting keys');
  await callOrThrow(call, 'voteKeys.register', { ...registrationOf(keys), collectiveId, replaces });
  return { state: 'ready', keys };
}

function registrationOf({ wallet }: ClientKeys) {
  const { identityKey, ringKeys, sig } = register(wallet);
  return { identityKey, ringKeys: [...ringKeys], sig };
}

/** Erases a used ring key and remembers its public half as retired. */
export function retireKey(
  storage: KeyValueStorage,
  collectiveId: string,
  keys: ClientKeys,
  ringKey: string,
): ClientKeys {
  const next = { wallet: eraseRingKey(keys.wallet, ringKey), retired: [...keys.retired, ringKey].slice(-40) };
  storage.write(votingKeysStorageKey(collectiveId), next);
  return next;
}
