import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concat } from './bytes';

/** Returns `length` random bytes; the client's source is `wx.getRandomValues`. */
export type RandomSource = (length: number) => Uint8Array;

/** Expands a seed with HMAC-DRBG over SHA-256 (NIST SP 800-90A §10.1.2), without reseeding. */
export function hmacDrbg(seed: Uint8Array): RandomSource {
  // §10.1.2.3 instantiate
  let keyed = hmac.create(sha256, new Uint8Array(32));
  let v: Uint8Array = new Uint8Array(32).fill(1);
  // A copy of the keyed state spares the two compressions that the key takes, half of the work.
  const mac = (data: Uint8Array): Uint8Array => keyed.clone().update(data).digest();
  const update = (data: Uint8Array) => {
    // §10.1.2.2 update
    for (const separator of data.length > 0 ? [0, 1] : [0]) {
      const key = mac(concat(v, Uint8Array.of(separator), data));
      keyed.destroy();
      keyed = hmac.create(sha256, key);
      v = mac(v);
    }
  };
  update(seed);
  return (length) => {
    // §10.1.2.5 generate
    const out = new Uint8Array(length);
    for (let at = 0; at < length; at += 32) {
      v = mac(v);
      out.set(v.subarray(0, Math.min(32, length - at)), at);
    }
    update(new Uint8Array(0));
    return out;
  };
}
