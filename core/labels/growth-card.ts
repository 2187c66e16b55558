import type { GoalKind } from '../domain/growth-card';

export const GOAL_KIND_LABELS: Record<GoalKind, string> = {
  skill: '岗位技能',
  certificate: '资格证书',
  service: '服务本领',
  innovation: '创新攻关',
  team: '团队协作',
  wellbeing: '身心健康',
  other: '其他',
};
