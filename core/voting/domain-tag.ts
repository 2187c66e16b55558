import { sha256 } from '@noble/hashes/sha2.js';
import { toHex } from './bytes';
import { utf8 } from './text';

/** The name every hash and signature of this protocol begins with: `TAG`. */
export const TAG = 'youth-growth-vote-v1';

/** Gives the bytes of `TAG/…`, the text a signature or a hash is bound to. */
export function tagged(text: string): Uint8Array {
  return utf8(`${TAG}/${text}`);
}

export function sha256Hex(bytes: Uint8Array): string {
  return toHex(sha256(bytes));
}
