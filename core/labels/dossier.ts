import type { AchievementSection, LinkKind } from '../domain/dossier';
import type { EvidenceKind } from '../domain/eligibility/record';

export const EVIDENCE_KIND_LABELS: Record<EvidenceKind, string> = {
  plan: '创建规划',
  standard: '创建标准',
  sign: '创建标识',
  carrier: '创建载体',
};

export const LINK_KIND_LABELS: Record<LinkKind, string> = {
  session: '志愿服务',
  innovation: '五小创新',
  contest: '达标竞赛',
  care: '关爱',
  welfare: '公益活动',
  pairing: '结对协议',
  issue: '公示',
  vote: '阶段评估',
  showcase: '初心展示',
  paper: '经验交流材料',
  roster: '花名册',
  cards: '成长计划卡',
  evidence: '创建证明',
};

export const ACHIEVEMENT_SECTION_LABELS: Record<AchievementSection, string> = {
  profile: '集体概况',
  talent: '人才效益',
  economy: '经济效益',
  society: '社会效益',
};
