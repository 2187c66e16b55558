// Vouching face to face (§1): a member scans a colleague's own phone and signs that this is the colleague's key.
import { tagged } from './domain-tag';
import { parseHex } from './bytes';
import { isSigned, sign } from './keys';
import type { Slices } from './slices';

/** One colleague's word, signed with the colleague's own identity key. */
export interface Vouch {
  readonly by: number;
  readonly sig: string;
}

/** What is vouched for: a line of the roster. */
export interface VouchedEntry {
  readonly no: number;
  readonly identityKey: string;
  readonly ringKey: string;
}

export interface VouchedRoster {
  readonly nonce: string;
  readonly roster: readonly (VouchedEntry & { readonly vouches: readonly Vouch[] })[];
}

function vouchBytes(nonce: string, by: number, { no, identityKey, ringKey }: VouchedEntry): Uint8Array {
  // §1: `TAG/vouch|nonce|by|no|identityKey|ringKey`
  return tagged(`vouch|${nonce}|${by}|${no}|${identityKey}|${ringKey}`);
}

export function vouchFor(identitySecret: string, nonce: string, by: number, entry: VouchedEntry): Vouch {
  return { by, sig: sign(identitySecret, vouchBytes(nonce, by, entry)) };
}

/** Verifies a word under the key of the line it claims to come from; nobody vouches for oneself. */
export function isVouch({ nonce, roster }: VouchedRoster, entry: VouchedEntry, { by, sig }: Vouch): boolean {
  const voucher = roster[by - 1];
  if (voucher === undefined || by === entry.no) return false;
  return isSigned(voucher.identityKey, vouchBytes(nonce, by, entry), sig);
}

/**
 * Names the lines somebody real can be reached at: from `own`, along verified words, as far as they go. Invented members
 * may vouch for each other, but no word of a real phone leads to them.
 */
export function* vouchedSteps(shown: VouchedRoster, own: number): Slices<number[]> {
  const reached = new Set([own]);
  for (const from of reached)
    for (const entry of shown.roster) {
      const word = entry.vouches.find(({ by }) => by === from);
      if (word === undefined || reached.has(entry.no)) continue;
      if (isVouch(shown, entry, word)) reached.add(entry.no);
      yield;
    }
  reached.delete(own);
  return [...reached].sort((a, b) => a - b);
}

/** Reads the text of a code that another phone shows; null for any other code. */
export function parseVouchCode(text: string): (VouchedEntry & { readonly nonce: string }) | null {
  const [name, no, ...keys] = text.trim().split(':');
  const [nonce, identityKey, ringKey] = keys.map((key) => key.toLowerCase());
  const isWhole = name === VOUCH_CODE && /^[1-9]\d{0,2}$/.test(no ?? '') && keys.length === 3;
  if (!isWhole || parseHex(nonce, 16) === null) return null;
  if (parseHex(identityKey, 32) === null || parseHex(ringKey, 32) === null) return null;
  return {
    no: Number(no),
    nonce: nonce as string,
    identityKey: identityKey as string,
    ringKey: ringKey as string,
  };
}

const VOUCH_CODE = 'QC1';
