import type { ContestKind, Direction, GoalStanding } from '@core/domain/contest';
import { formatDate } from './months';
import { OTHER_LABEL, enumTable } from '@core/labels/enum-table';

export const CONTEST_KIND_LABELS = enumTable<ContestKind, string>(
  {
    service: '优质服务',
    safety: '安全生产',
    saving: '节能减排',
    quality: '质量效益',
  },
  OTHER_LABEL,
);

export const DIRECTION_LABELS = enumTable<Direction, string>(
  { atLeast: '不低于', atMost: '不超过' },
  OTHER_LABEL,
);

export const GOAL_LABELS = enumTable<GoalStanding, string>(
  { met: '达标', unmet: '未达标', open: '待填结果' },
  OTHER_LABEL,
);

export const CONTEST_MESSAGES = {
  title: '达标竞赛',
  over: (year: number) => `${year} 年`,
  head: '班组对着自己的目标干',
  note: '只看目标和结果，不比个人，也不排班组名次。',
  none: '还没有竞赛。先定一个目标，再看结果。',
  span: (from: string, until: string) => `${formatDate(from)}至${formatDate(until)}`,
  running: '进行中',
  closed: '已结束',
  begin: '办一场竞赛',
  edit: '改竞赛安排',
  report: (team: string) => `填${team}的结果`,
  close: '结束竞赛',
  closesOn: (day: string) => `${formatDate(day)}以后、结果都填好了才能结束；要提前结束，先改结束日期。`,
  resultsMissing: '还有班组没有填结果，填好了才能结束。',
  endsTooEarly: '结束日期不能早于开始日期',
  closeHead: '收获和不足',
  closeNote: '结束后目标和结果都不能再改。',
  closeSend: '结束这场竞赛',
  closing: (on: string, text: string) => `${formatDate(on)}结束：${text}`,
  goal: (name: string, direction: string, target: number, unit: string) =>
    `${name}${direction} ${target}${unit}`,
  result: (value: number, unit: string, on: string, basis: string) =>
    `${value}${unit} · ${formatDate(on)} · ${basis}`,
  basisOf: (basis: string) => `数据来自${basis}`,
  // form
  kind: '哪一类',
  name: '竞赛名称',
  namePlaceholder: '例如：三季度一次办结',
  from: '从哪天',
  until: '到哪天',
  teams: '班组',
  team: (n: number) => `班组 ${n}`,
  teamPlaceholder: '写班组名，不写人名',
  addTeam: '加一个班组',
  measures: '指标',
  measure: (n: number) => `指标 ${n}`,
  measureName: '指标名称',
  measurePlaceholder: '例如：一次办结率',
  unit: '单位',
  direction: '目标方向',
  basis: '数据从哪里来',
  addMeasure: '加一个指标',
  drop: '去掉',
  targets: '目标',
  target: (team: string, measure: string) => `${team}：${measure}`,
  targetPlaceholder: '数字',
  save: '保存竞赛',
  saved: '已保存',
  // report
  reportOn: '统计到哪天',
  reportBasis: '依据',
  reportNone: '至少一项结果',
  reportValue: (measure: string, unit: string) => (unit ? `${measure}（${unit}）` : measure),
  reportSend: '记下结果',
  reported: '结果已记下',
  notNumber: '请填数字',
} as const;
