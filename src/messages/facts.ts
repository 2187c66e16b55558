import type { AchievementSource } from '@core/domain/achievement-facts';

/** Source of a suggested sentence. */
const SOURCES: Record<AchievementSource['kind'], string> = {
  collective: '集体档案',
  card: '成长卡',
  node: '节点记录',
  help: '补位记录',
  issue: '公示期次',
  page: '本人同意的展出',
  pairing: '结对协议',
  session: '志愿服务',
  innovation: '五小创新',
  contest: '达标竞赛',
  care: '关爱',
  welfare: '公益活动',
};

export const FACT_MESSAGES = {
  source: (kind: AchievementSource['kind']) => SOURCES[kind],
  openSource: (record: string, fact: string) => `打开${record}：${fact}`,
  add: '加进来',
  added: '已经在文中',
} as const;
