/** How the person's phone is set. */
export interface Look {
  readonly theme: 'light' | 'dark';
  /** Type scale, 1 to 1.4 (关怀模式 is about 1.4). */
  readonly scale: number;
}

const LARGEST = 1.4;

/** Keeps a type scale inside what layouts are tested for. */
export const clampScale = (scale: unknown): number =>
  typeof scale === 'number' && Number.isFinite(scale) ? Math.min(LARGEST, Math.max(1, scale)) : 1;
