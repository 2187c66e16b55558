import { ACHIEVEMENT_SECTION_MAX } from '../../../core/contract/dossier';
import { ACHIEVEMENT_SECTIONS } from '../../../core/domain/dossier';
import { figuresOf } from '../../../core/domain/preset';
import type { HeldNotice } from '../../store/notice';

/** Returns the expected length of the 事迹材料 by rule E15 of a notice; any length without the rule. */
export const achievementLength = ({
  preset,
}: Pick<HeldNotice, 'preset'>): { about: number; from: number; to: number } =>
  figuresOf(preset, 'E15') ?? {
    about: 0,
    from: 0,
    to: ACHIEVEMENT_SECTIONS.length * ACHIEVEMENT_SECTION_MAX,
  };
