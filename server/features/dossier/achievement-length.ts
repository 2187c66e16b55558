import { CHONGQING_2020 } from '../../../core/domain/presets/chongqing-2020';
import { EXAMPLE_PRESET } from '../../../core/domain/presets/example';
import type { CollectiveDoc } from '../../store/collections';

/** Returns the expected length of the 事迹材料 by rule E15 of the collective's preset. */
export const achievementLength = ({
  standing,
}: Pick<CollectiveDoc, 'standing'>): { about: number; from: number; to: number } => {
  const preset = [EXAMPLE_PRESET].find(({ id }) => id === standing?.presetId) ?? CHONGQING_2020;
  const rule = preset.rules.find(({ id }) => id === 'E15');
  return rule?.id === 'E15' ? rule.figures : { about: 1500, from: 1350, to: 1650 };
};
