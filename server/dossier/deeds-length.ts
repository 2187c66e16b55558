import { presetOf } from '../../core/domain/presets/all';
import type { CollectiveDoc } from '../store/collections';

/** Says how long the 事迹材料 should be where the collective stands: E15 of its place. */
export const deedsLength = ({
  standing,
}: Pick<CollectiveDoc, 'standing'>): { about: number; from: number; to: number } => {
  const rule = presetOf(standing?.presetId).rules.find(({ id }) => id === 'E15');
  return rule?.id === 'E15' ? rule.figures : { about: 1500, from: 1350, to: 1650 };
};
