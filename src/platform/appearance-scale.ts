/** Theme and font scale in effect. */
export interface Appearance {
  readonly theme: 'light' | 'dark';
  /** Font scale, 1 to 1.75 (关怀模式 is about 1.4). */
  readonly scale: number;
}

const MAX_SCALE = 1.75;

/** Clamps a font scale to the range that layouts are tested for. */
export const clampScale = (scale: unknown): number =>
  typeof scale === 'number' && Number.isFinite(scale) ? Math.min(MAX_SCALE, Math.max(1, scale)) : 1;
