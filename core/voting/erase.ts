import type { Wallet } from './keys';
import type { OwnCell } from './own';
import { DISPUTE_HOURS } from './dispute';

/** Overwrites bytes; strings cannot be overwritten in JavaScript, so secrets in storage are deleted, not blanked. */
export function blank(bytes: Uint8Array): void {
  bytes.fill(0);
}

/** Takes a used ring key off the stack; afterwards nobody, its owner included, can show who wrote a cell. */
export function eraseRingKey(wallet: Wallet, ringKey: string): Wallet {
  return { ...wallet, ring: wallet.ring.filter((pair) => pair.public !== ringKey) };
}

/** Says whether the ring key may go: the own cells were looked for and none is missing (§1, after the receipt check). */
export function mayEraseRingKey(own: readonly OwnCell[] | null, boardAgeHours: number): boolean {
  if (own !== null && own.every((cell) => cell.state !== 'missing')) return true;
  // a missing cell keeps the key only as long as somebody can still look into it
  return boardAgeHours >= DISPUTE_HOURS;
}

/** Says whether the server deletes box, slots and mix: when the dispute window has ended (§5). */
export function mayEraseBox(boardAgeHours: number): boolean {
  return boardAgeHours >= DISPUTE_HOURS;
}
