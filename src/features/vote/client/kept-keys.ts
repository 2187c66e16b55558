import { keysAt } from '@/api/kept-keys';
import type { RoundView } from '@core/contract/vote';
import type { Wallet } from '@core/voting/keys';
import type { Shelf } from './shelf';

/** The wallet with the public halves of what was used up: the server may still show those. */
export interface PhoneKeys {
  readonly wallet: Wallet;
  readonly retired: readonly string[];
}

const isPhoneKeys = (value: unknown): value is PhoneKeys =>
  typeof value === 'object' && value !== null && 'wallet' in value && 'retired' in value;

export function findKeys(shelf: Shelf, collectiveId: string): PhoneKeys | null {
  const kept = shelf.read(keysAt(collectiveId));
  return isPhoneKeys(kept) ? kept : null;
}

/** Checks that the roster holds this phone's keys under the caller's number. */
export function isOwnEntryRight(round: RoundView, wallet: Wallet | null): boolean {
  const entry = round.roster.find((voter) => voter.no === round.own?.no);
  if (!entry || !wallet) return false;
  return (
    entry.identityKey === wallet.identity.public && wallet.ring.some((pair) => pair.public === entry.ringKey)
  );
}

/** Shows a key as the code people read to each other: the first 8 hex digits in two groups. */
export const keyCode = (identityKey: string): string =>
  `${identityKey.slice(0, 4)} ${identityKey.slice(4, 8)}`;
