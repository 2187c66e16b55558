import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from './bytes';
import { utf8 } from './text';

/** Domain separation prefix of every hash and signature of this protocol: `TAG`. */
export const TAG = 'youth-growth-vote-v1';

/** Encodes `TAG/…`, the domain-separated text of a signature or hash. */
export function tagged(text: string): Uint8Array {
  return utf8(`${TAG}/${text}`);
}

export function sha256Hex(bytes: Uint8Array): string {
  return toHex(sha256(bytes));
}
