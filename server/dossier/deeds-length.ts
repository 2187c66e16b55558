import { CHONGQING_2020 } from '../../core/domain/presets/chongqing-2020';
import { EXAMPLE_PRESET } from '../../core/domain/presets/example';
import type { CollectiveDoc } from '../store/collections';

/** Says how long the 事迹材料 should be where the collective stands: E15 of its place. */
export const deedsLength = ({
  standing,
}: Pick<CollectiveDoc, 'standing'>): { about: number; from: number; to: number } => {
  const preset = [EXAMPLE_PRESET].find(({ id }) => id === standing?.presetId) ?? CHONGQING_2020;
  const rule = preset.rules.find(({ id }) => id === 'E15');
  return rule?.id === 'E15' ? rule.figures : { about: 1500, from: 1350, to: 1650 };
};
