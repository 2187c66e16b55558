import type { BondKind, FanRole, PartnerKind } from '../../core/domain/companion';
import type { GoalKind } from '../../core/domain/growth-card';
import { dayOfInstant } from '../../core/domain/month-day';
import type { EchoKind, NodeState } from '../../core/domain/timeline';

// The words that papers print; the phone's own stand in src/messages, and a test keeps the two alike.

export const GOAL_KINDS_ON_PAPER: Record<GoalKind, string> = {
  skill: '岗位技能',
  certificate: '资格证书',
  service: '服务本领',
  innovation: '创新攻关',
  team: '团队协作',
  wellbeing: '身心健康',
  other: '其他',
};

export const NODE_STATES_ON_PAPER: Record<NodeState, string> = {
  planned: '未开始',
  walking: '进行中',
  reached: '完成',
  adjusted: '调整',
};

const ROLES: Record<PartnerKind | FanRole | BondKind, string> = {
  mentor: '师傅',
  colleague: '同事',
  leader: '领导',
  partySecretary: '党支部书记',
  leagueSecretary: '团支部书记',
  unionChair: '工会主席',
  other: '关心我的人',
  partner: '成长伙伴',
  fan: '成长粉丝',
};

export const ECHOES_ON_PAPER: Record<EchoKind, string> = { done: '已落实', reply: '回复' };

/** Prints a role; a role of later days that this list does not know prints as it is. */
export const roleOnPaper = (role: string): string => ROLES[role as keyof typeof ROLES] ?? role;

// An instant is the day it is in China.
const dateOf = (date: string | null): string =>
  date?.includes('T') ? dayOfInstant(Date.parse(date)) : (date ?? '');

/** Prints a month, a day or an instant as 2026年3月; anything else as it is. */
export const monthOnPaper = (date: string | null): string => {
  const text = dateOf(date);
  return /^\d{4}-\d\d/.test(text) ? `${text.slice(0, 4)}年${Number(text.slice(5, 7))}月` : text;
};

/** Prints a day or an instant as 2026年3月8日; a month as monthOnPaper does. */
export const dayOnPaper = (date: string | null): string => {
  const text = dateOf(date);
  return text.length < 10 ? monthOnPaper(text) : `${monthOnPaper(text)}${Number(text.slice(8, 10))}日`;
};

/** Prints a day, a month or an instant for a narrow cell: 2026.03.08, 2026.03. */
export const shortDate = (date: string | null): string => dateOf(date).replace(/-/g, '.');
