import type { RuleId } from '@core/domain/eligibility/rule';
import type { EligibilityView, Meter } from '@core/contract/eligibility';
import type { CollectivePage } from '@/platform/pages';
import type { IconName } from '@/styles/icon-paths';

/** One link of the hub; `live` formats its current state from the hub's query. */
export interface HubRow {
  readonly route: CollectivePage;
  readonly icon: IconName;
  readonly title: string;
  readonly note: string;
  /** Visible to the 号长 only. */
  readonly leaderOnly?: boolean;
  /** Shown where the notice has one of these rules. */
  readonly rules?: readonly RuleId[];
  readonly live?: (view: EligibilityView) => string;
}

const meterOf = (view: EligibilityView, kind: Meter['kind']): Meter | undefined =>
  [...view.meters].reverse().find((meter) => meter.kind === kind);

const formatMeter = (view: EligibilityView, kind: Meter['kind'], unit: string): string => {
  const meter = meterOf(view, kind);
  if (!meter) return '';
  const { year, counted, wanted } = meter;
  const need = counted >= wanted ? '够了' : `还需 ${wanted - counted} ${unit}`;
  return `${year === null ? '' : `${year} 年`}${counted} ${unit}，${need}`;
};

/** All links of 创建与复核, in the order of the workflow. */
export const HUB_ROWS: readonly HubRow[] = [
  {
    route: '/packages/review/pages/eligibility/index',
    icon: 'shield',
    title: '创建条件',
    note: '逐条看：符合、需说明、还缺什么',
    live: (view) => {
      const missing = view.findings.filter(({ state }) => state === 'missing').length;
      return missing === 0 ? '没有缺项' : `还缺 ${missing} 项`;
    },
  },
  {
    route: '/packages/service/pages/home/index',
    icon: 'home',
    title: '青少年之家',
    note: '结对协议和志愿服务场次',
    rules: ['E6', 'E8'],
    live: (view) => formatMeter(view, 'sessions', '场'),
  },
  {
    route: '/packages/service/pages/care/index',
    icon: 'heart',
    title: '关爱',
    note: '济危助困、公益活动，只记首字母',
    rules: ['E11'],
    live: (view) => formatMeter(view, 'care', '户（名）'),
  },
  {
    route: '/packages/service/pages/volunteers/index',
    icon: 'person',
    title: '志愿者编号',
    note: '全体成员都要是注册志愿者',
    rules: ['E7'],
  },
  {
    route: '/packages/ideas/pages/list/index',
    icon: 'bulb',
    title: '五小创新',
    note: '小发明、小创造、小革新、小设计、小建议，评议和回头看',
    live: (view) => formatMeter(view, 'innovations', '项'),
  },
  {
    route: '/packages/ideas/pages/contests/index',
    icon: 'flag',
    title: '达标竞赛',
    note: '班组对着目标干，不比个人',
  },
  {
    route: '/packages/review/pages/dossier/index',
    icon: 'file',
    title: '申报材料',
    note: '从记录填好，只写必须由人写的',
    rules: ['E13', 'E15', 'E16', 'E18'],
  },
  {
    route: '/packages/review/pages/flow/index',
    icon: 'envelope',
    title: '申报与复核',
    note: '提交给推荐单位，看走到哪一步',
    leaderOnly: true,
  },
];

export const HUB_MESSAGES = {
  title: '创建与复核',
  over: '青年文明号',
  head: '平时的记录，就是申报的材料',
  note: '已经记下的不用再填；还缺的，点进去就能补。',
} as const;
