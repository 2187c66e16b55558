import type { Stage } from '../domain/sign';

export const STAGE_LABELS: Record<Stage, string> = {
  1: '第一阶段',
  2: '第二阶段',
  3: '第三阶段',
  4: '第四阶段',
};
