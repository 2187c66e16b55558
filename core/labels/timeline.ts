import type { NodeState } from '../domain/timeline';
import { LATER_LABEL, enumTable } from './enum-table';

export const NODE_STATE_LABELS = enumTable<NodeState, string>(
  {
    planned: '未开始',
    walking: '进行中',
    reached: '完成',
    adjusted: '调整',
  },
  LATER_LABEL,
);
