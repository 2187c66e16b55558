import { times } from './field';

/** A point of edwards25519 in extended coordinates (x = X/Z, y = Y/Z, xy = T/Z); coordinates may be unreduced. */
export interface Point {
  readonly X: bigint;
  readonly Y: bigint;
  readonly Z: bigint;
  readonly T: bigint;
}

/** A precomputed summand: Y+X, Y−X, 2dT and 2Z (`null` when Z is 1, which saves a product). */
export interface Addend {
  readonly plus: bigint;
  readonly minus: bigint;
  readonly dt: bigint;
  readonly z2: bigint | null;
}

export const D = 37095705934669439343138083508754565189542113879843219016388785533085940283555n;
const D2 = 2n * D;

export const IDENTITY: Point = { X: 0n, Y: 1n, Z: 1n, T: 0n };
export const NOTHING: Addend = { plus: 1n, minus: 1n, dt: 0n, z2: 2n };
export const NOTHING_AFFINE: Addend = { plus: 1n, minus: 1n, dt: 0n, z2: null };

/** Adds with the complete formulas of Hisil, Wong, Carter, Dawson 2008 (a = −1), without special cases. */
export function plus(p: Point, q: Addend): Point {
  const a = times(p.Y - p.X, q.minus);
  const b = times(p.Y + p.X, q.plus);
  const c = times(p.T, q.dt);
  const d = q.z2 === null ? p.Z + p.Z : times(p.Z, q.z2);
  const e = b - a;
  const f = d - c;
  const g = d + c;
  const h = b + a;
  return { X: times(e, f), Y: times(g, h), Z: times(f, g), T: times(e, h) };
}

export function twice(p: Point): Point {
  const a = times(p.X, p.X);
  const b = times(p.Y, p.Y);
  const c = 2n * times(p.Z, p.Z);
  const sum = p.X + p.Y;
  const e = times(sum, sum) - a - b;
  const g = b - a;
  const f = g - c;
  const h = -a - b;
  return { X: times(e, f), Y: times(g, h), Z: times(f, g), T: times(e, h) };
}

export function asAddend(p: Point): Addend {
  return { plus: p.Y + p.X, minus: p.Y - p.X, dt: times(p.T, D2), z2: 2n * p.Z };
}

/** Precomputes a summand from a point and its 1/Z. */
export function asAffineAddend(p: Point, invertedZ: bigint): Addend {
  const x = times(p.X, invertedZ);
  const y = times(p.Y, invertedZ);
  return { plus: y + x, minus: y - x, dt: times(times(x, y), D2), z2: null };
}

export function negated(q: Addend): Addend {
  return { plus: q.minus, minus: q.plus, dt: -q.dt, z2: q.z2 };
}
