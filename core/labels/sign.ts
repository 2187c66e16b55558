import type { Stage } from '../domain/sign';
import { OTHER_LABEL, enumTable } from './enum-table';

export const STAGE_LABELS = enumTable<Stage, string>(
  {
    1: '第一阶段',
    2: '第二阶段',
    3: '第三阶段',
    4: '第四阶段',
  },
  OTHER_LABEL,
);
