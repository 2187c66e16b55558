import type { Wallet } from './keys';
import type { OwnCell } from './client-checks';
import { DISPUTE_HOURS } from './dispute-window';

/** Removes a used ring key from the wallet; afterwards nobody, its owner included, can prove who wrote a cell. */
export function eraseRingKey(wallet: Wallet, ringKey: string): Wallet {
  return { ...wallet, ring: wallet.ring.filter((pair) => pair.public !== ringKey) };
}

/** Says whether the ring key may be erased: the voter's own cells were looked up and none is missing (§1). */
export function mayEraseRingKey(own: readonly OwnCell[] | null, boardAgeHours: number): boolean {
  if (own !== null && own.every((cell) => cell.state !== 'missing')) return true;
  // a missing cell retains the key until the dispute window ends
  return boardAgeHours >= DISPUTE_HOURS;
}

/** Says whether the server deletes box, slots and mix: once the dispute window has ended (§5). */
export function mayEraseBox(boardAgeHours: number): boolean {
  return boardAgeHours >= DISPUTE_HOURS;
}
