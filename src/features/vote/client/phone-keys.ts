import type { KeysView } from '@core/contract/vote';
import { eraseRingKey } from '@core/voting/erase';
import { createWallet, refill, register, STACK } from '@core/voting/keys';
import type { RandomSource } from '@core/voting/drbg';
import { ask, trusted } from './door';
import type { Call } from './door';
import { keysAt, publicKeysOf, showsForeignKey } from '@/api/kept-keys';
import { findKeys } from './kept-keys';
import type { PhoneKeys } from './kept-keys';
import type { Shelf } from './shelf';

/** What the phone's own keys are to the server's: ready, unknown there, or another phone's. */
export type KeyState = 'ready' | 'differs';

const knownTo = ({ registration }: KeysView, keys: PhoneKeys): boolean => {
  const own = publicKeysOf(keys);
  return registration !== null && own !== null && !showsForeignKey(own, registration);
};

/**
 * Compares the phone's keys with the server's, and registers or refills silently (§1). Where another phone's keys stand,
 * nothing happens without `replaces`: an explicit tap of the person.
 */
export async function settleKeys(
  call: Call,
  shelf: Shelf,
  collectiveId: string,
  random: RandomSource,
  replaces = false,
): Promise<{ state: KeyState; keys: PhoneKeys | null }> {
  const shown = await ask(call, 'voteKeys.show', { collectiveId });
  const kept = findKeys(shelf, collectiveId);
  const matches = kept !== null && (shown.registration === null || knownTo(shown, kept));
  if (!matches && shown.registration !== null && !replaces) return { state: 'differs', keys: kept };
  const old = kept ?? { wallet: trusted(createWallet(random)), retired: [] };
  const isFull = old.wallet.ring.length === STACK;
  const settled = shown.registration?.ringKeys.length === STACK && matches && isFull;
  const stands = settled && shown.registration?.ringKeys.every((key) => !old.retired.includes(key));
  if (stands) return { state: 'ready', keys: old };
  const keys: PhoneKeys = { ...old, wallet: trusted(refill(old.wallet, random)) };
  // kept before shown: a registered key whose secret is lost could never vote
  if (!shelf.write(keysAt(collectiveId), keys)) throw new Error('the phone has no room for its keys');
  await ask(call, 'voteKeys.register', { ...registrationOf(keys), collectiveId, replaces });
  return { state: 'ready', keys };
}

function registrationOf({ wallet }: PhoneKeys) {
  const { identityKey, ringKeys, sig } = register(wallet);
  return { identityKey, ringKeys: [...ringKeys], sig };
}

/** Erases a used ring key for good. */
export function retireKey(shelf: Shelf, collectiveId: string, keys: PhoneKeys, ringKey: string): PhoneKeys {
  const next = { wallet: eraseRingKey(keys.wallet, ringKey), retired: [...keys.retired, ringKey].slice(-40) };
  shelf.write(keysAt(collectiveId), next);
  return next;
}
