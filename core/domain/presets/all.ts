import type { Preset } from '../preset';
import { CHONGQING_2020 } from './chongqing-2020';
import { EXAMPLE_PRESET, LEAN_PRESET } from './example';

/** The known presets; the first is the default. */
export const PRESETS: readonly Preset[] = [CHONGQING_2020, EXAMPLE_PRESET, LEAN_PRESET];

/** Finds a preset by id; the default for an unknown id. */
export const presetOf = (presetId: string | undefined): Preset =>
  PRESETS.find((preset) => preset.id === presetId) ?? CHONGQING_2020;
