import { figuresOf } from '../../../core/domain/preset';
import type { HeldNotice } from '../../store/notice';

/** Returns the expected length of the 事迹材料 by rule E15 of a notice. */
export const achievementLength = ({
  preset,
}: Pick<HeldNotice, 'preset'>): { about: number; from: number; to: number } =>
  figuresOf(preset, 'E15') ?? { about: 1500, from: 1350, to: 1650 };
