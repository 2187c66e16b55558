import type { NodeState } from '../domain/timeline';

export const NODE_STATE_LABELS: Record<NodeState, string> = {
  planned: '未开始',
  walking: '进行中',
  reached: '完成',
  adjusted: '调整',
};
