import type { Preset } from '../preset';
import { CHONGQING_2020 } from './chongqing-2020';
import { EXAMPLE_PRESET } from './example';

/** Lists the places whose rules are known; the first is what a collective begins with. */
export const PRESETS: readonly Preset[] = [CHONGQING_2020, EXAMPLE_PRESET];

/** Finds a place's rules; one that is no longer here gives the first. */
export const presetOf = (presetId: string | undefined): Preset =>
  PRESETS.find((preset) => preset.id === presetId) ?? CHONGQING_2020;
