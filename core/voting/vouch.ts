// Vouching in person (§1): a member scans a code on a colleague's device and signs that this is the colleague's key.
import { tagged } from './domain-tag';
import { parseHex } from './bytes';
import { isSigned, sign } from './keys';
import type { Slices } from './slices';

/** A vouch, signed with the identity key of roster number `by`. */
export interface Vouch {
  readonly by: number;
  readonly sig: string;
}

/** What is vouched for: a roster entry. */
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

/** Verifies a vouch with the key of the entry `by`; nobody can vouch for themselves. */
export function isVouch({ nonce, roster }: VouchedRoster, entry: VouchedEntry, { by, sig }: Vouch): boolean {
  const voucher = roster[by - 1];
  if (voucher === undefined || by === entry.no) return false;
  return isSigned(voucher.identityKey, vouchBytes(nonce, by, entry), sig);
}

/**
 * Returns the roster numbers reachable from `own` through verified vouches. Invented members can vouch for each other,
 * but no real member vouches for them.
 */
export function* vouchedSteps(shown: VouchedRoster, own: number): Slices<number[]> {
  const reached = new Set([own]);
  for (const from of reached)
    for (const entry of shown.roster) {
      const vouch = entry.vouches.find(({ by }) => by === from);
      if (vouch === undefined || reached.has(entry.no)) continue;
      if (isVouch(shown, entry, vouch)) reached.add(entry.no);
      yield;
    }
  reached.delete(own);
  return [...reached].sort((a, b) => a - b);
}

/** Parses the text of a code shown by another client; null for any other code. */
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
