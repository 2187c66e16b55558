import { littleEndian, toLittleEndian } from './ristretto';

/** The order of the group. */
export const L = (1n << 252n) + 27742317777372353535851937790883648493n;
const HALF = (L + 1n) / 2n;

export function modL(a: bigint): bigint {
  const remainder = a % L;
  return remainder < 0n ? remainder + L : remainder;
}

/** Halves modulo L; needed because points are encoded as doubles. */
export function halved(a: bigint): bigint {
  return modL(a * HALF);
}

/** Parses a canonical scalar: 32 bytes, little-endian, below L; `null` otherwise. */
export function parseScalar(bytes: Uint8Array): bigint | null {
  if (bytes.length !== 32) return null;
  const value = littleEndian(bytes);
  return value < L ? value : null;
}

export function printScalar(value: bigint): Uint8Array {
  return toLittleEndian(value);
}

/** Reduces 64 little-endian bytes modulo L. */
export function wideScalar(bytes: Uint8Array): bigint {
  return littleEndian(bytes) % L;
}
