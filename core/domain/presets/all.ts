import type { Preset } from '../preset';
import { CHONGQING_2020 } from './chongqing-2020';
import { EXAMPLE_PRESET, LEAN_PRESET } from './example';

/** The known presets. */
export const PRESETS: readonly Preset[] = [CHONGQING_2020, EXAMPLE_PRESET, LEAN_PRESET];

/** What a collective follows that neither an office nor its 号长 gave another one. */
export const DEFAULT_PRESET = CHONGQING_2020;

/** Finds a shipped preset; undefined for the id of anything else. */
export const presetOf = (presetId: string | undefined): Preset | undefined =>
  PRESETS.find((preset) => preset.id === presetId);
