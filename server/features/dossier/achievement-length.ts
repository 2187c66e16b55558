import { figuresOf } from '../../../core/domain/preset';
import { presetOf } from '../../../core/domain/presets/all';
import type { CollectiveDoc } from '../../store/collections';

/** Returns the expected length of the 事迹材料 by rule E15 of the collective's preset. */
export const achievementLength = ({
  standing,
}: Pick<CollectiveDoc, 'standing'>): { about: number; from: number; to: number } => {
  const preset = presetOf(standing?.presetId);
  return figuresOf(preset, 'E15') ?? { about: 1500, from: 1350, to: 1650 };
};
