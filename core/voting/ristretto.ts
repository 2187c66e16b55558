import { nibble } from './bytes';
import { absolute, inverses, inverseSquareRoot, isNegative, P, reduced, SQRT_M1, times } from './field';
import { D, type Point } from './point';

const INVSQRT_A_MINUS_D = 54469307008909316920995813868745141605393597292927456921205312896311721017578n;

const PAIRS = Array.from({ length: 256 }, (_, byte) => (byte + 256).toString(16).slice(1));

/** Parses 32 little-endian bytes as a number. */
export function littleEndian(bytes: Uint8Array): bigint {
  let hex = '';
  for (let i = bytes.length - 1; i >= 0; i--) hex += PAIRS[bytes[i] as number] as string;
  return BigInt(`0x${hex || '0'}`);
}

export function toLittleEndian(value: bigint): Uint8Array {
  const hex = value.toString(16).padStart(64, '0');
  const bytes = new Uint8Array(32);
  for (let i = 0; i < 32; i++) {
    bytes[31 - i] = 16 * nibble(hex.charCodeAt(2 * i)) + nibble(hex.charCodeAt(2 * i + 1));
  }
  return bytes;
}

/** Decodes an element per RFC 9496 §4.3.1; `null` for anything but the canonical encoding. */
export function decodeElement(bytes: Uint8Array): Point | null {
  // §4.3.1 step 1: the string is the least residue; step 2: it is not negative
  if (bytes.length !== 32) return null;
  const s = littleEndian(bytes);
  if (s >= P || (s & 1n) === 1n) return null;
  // step 3
  const ss = times(s, s);
  const u1 = 1n - ss;
  const u2 = 1n + ss;
  const u2u2 = times(u2, u2);
  const v = -times(D, times(u1, u1)) - u2u2;
  const { square, root } = inverseSquareRoot(times(v, u2u2));
  const denX = times(root, u2);
  const denY = times(times(root, denX), v);
  const x = absolute(times(2n * s, denX));
  const y = reduced(times(u1, denY));
  const t = reduced(times(x, y));
  // step 4
  if (!square || isNegative(t) || y === 0n) return null;
  return { X: x, Y: y, Z: 1n, T: t };
}

/**
 * Encodes 2·p for every p of a list with one inversion and no square root (doubling makes the discriminant of RFC
 * 9496 §4.3.2 a known square; de Valence, "double and compress"). Callers halve their scalars first.
 */
export function encodeDoubles(points: readonly Point[]): Uint8Array[] {
  const states = points.map((p) => {
    const zz = times(p.Z, p.Z);
    const dtt = times(D, times(p.T, p.T));
    const e = times(p.X, 2n * p.Y);
    const f = zz + dtt;
    const g = times(p.Y, p.Y) + times(p.X, p.X);
    const h = zz - dtt;
    return { e, f, g, h, eg: times(e, g), fh: times(f, h) };
  });
  const inverted = inverses(states.map((state) => times(state.eg, state.fh)));
  return states.map(({ e, f, g, h, eg, fh }, i) => {
    const inv = inverted[i] as bigint;
    const zInv = times(eg, inv);
    const tInv = times(fh, inv);
    // RFC 9496 §4.3.2 "rotate": taken when the product of the affine coordinates is negative
    const rotate = isNegative(times(eg, zInv));
    const magic = rotate ? SQRT_M1 : INVSQRT_A_MINUS_D;
    const ee = rotate ? g : e;
    const hh = rotate ? times(f, SQRT_M1) : h;
    let gg = rotate ? -e : g;
    if (isNegative(times(times(hh, ee), zInv))) gg = -gg;
    return toLittleEndian(absolute(times(hh - gg, times(magic, times(gg, tInv)))));
  });
}
