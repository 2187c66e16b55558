import { createHash } from 'node:crypto';

const ALPHABET = 'abcdefghjkmnpqrstuvwxyz0123456789';

/** Writes 20 signs (100 bits) of the SHA-256 of the parts; parts are length-prefixed so that none runs into the next. */
export function hashId(...parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:${part}`);
  return [...hash.digest().subarray(0, 20)].map((byte) => ALPHABET[byte % 32]).join('');
}

/** Digests an input for the ledger of requests; the same input in another key order gives another digest. */
export const digest = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex');

/** The id of a member's card in a cycle. */
export const cardIdOf = (seatId: string, cycleLabel: string): string => `${seatId}.${cycleLabel}`;

/** The id of a node: the card's own, so that two cards may use the same plan ids. */
export const nodeIdOf = (cardId: string, planId: string): string =>
  `${cardId}.${hashId(cardId, planId).slice(0, 10)}`;

/** The seat-like address of the 号长's office. */
export const leaderOffice = (collectiveId: string): string => `leader.${collectiveId}`;

/** How a card names a seat that may see it; carries the cycle, so that old cycles cost today's screen nothing. */
export const viewerOf = (seatId: string, cycleLabel: string): string => `${seatId}.${cycleLabel}`;
