import type { Finding, FindingState } from '@core/domain/eligibility/finding';
import type { DeclarationKind, DocumentKind, EvidenceKind } from '@core/domain/eligibility/record';
import type { RuleId } from '@core/domain/eligibility/rule';
import { EVIDENCE_KIND_LABELS } from '@core/labels/dossier';
import { DOSSIER_DOCUMENT_LABELS } from '@core/labels/dossier-document';
import { DECLARATION_LABELS } from '@core/labels/rules';
import type { Meter } from '@core/contract/eligibility';
import { formatDate } from './months';
import { LATER_LABEL, OTHER_LABEL, enumTable } from '@core/labels/enum-table';

export const FINDING_STATE_LABELS = enumTable<FindingState, { readonly tag: string; readonly group: string }>(
  {
    missing: { tag: '还缺', group: '还缺的' },
    boundary: { tag: '边界需确认', group: '边界需确认' },
    explain: { tag: '需说明', group: '需要说明的' },
    manual: { tag: '由人判断', group: '由人判断的' },
    holds: { tag: '符合', group: '已经符合的' },
  },
  { tag: LATER_LABEL, group: LATER_LABEL },
);

const MISSING_LABELS = enumTable<DeclarationKind | DocumentKind | EvidenceKind, string>(
  { ...EVIDENCE_KIND_LABELS, ...DOSSIER_DOCUMENT_LABELS, ...DECLARATION_LABELS },
  OTHER_LABEL,
);

export const formatMissingKinds = (kinds: readonly string[]): string =>
  kinds.map((kind) => MISSING_LABELS[kind as keyof typeof MISSING_LABELS]).join('、');

type Figures = Finding['figures'];

/** Formats a rule's figures in one line; '' for rules without figures. */
const FIGURE_LABELS = enumTable<RuleId, (n: (key: string) => number, figures: Figures) => string>(
  {
    E1: (n) => `${n('people')} 人，一般 ${n('min')}—${n('max')} 人`,
    E2: (n) =>
      `${n('people')} 人中 ${n('young')} 人在 ${n('age')} 岁及以下，需要 ${n('needed')} 人${n('uncertain') > 0 ? `；${n('uncertain')} 人待确认` : ''}`,
    E3: (n, figures) =>
      `号长 ${n('leaders')} 名${'years' in figures ? `，${n('years')} 周岁` : ''}，不超过 ${n('age')} 周岁${figures['responsible'] === 0 ? '；还没有登记为集体负责人' : ''}`,
    E4: (n) =>
      `${n('people')} 人中 ${n('nationals')} 人，需要 ${n('needed')} 人${n('unknown') > 0 ? `；${n('unknown')} 人没有填国籍` : ''}`,
    E5: (n) => (n('named') > 0 ? '已填写' : '还没有填写'),
    E6: (n) => `协议有效的 ${n('houses')} 所，需要 ${n('needed')} 所`,
    E7: (n) => `${n('people')} 人中 ${n('registered')} 人有志愿者编号`,
    E8: (n) => {
      const left = [
        n('unconfirmed') > 0 ? `${n('unconfirmed')} 场待对方确认` : '',
        n('unpaired') > 0 ? `${n('unpaired')} 场不在结对的青少年之家` : '',
        n('outsideAgreement') > 0 ? `${n('outsideAgreement')} 场不在协议期内` : '',
      ].filter((part) => part !== '');
      return [`计入 ${n('counted')} 场，需要 ${n('perYear')} 场`, ...left].join('；');
    },
    E9: (n) =>
      n('isNew') > 0 ? `推荐单位新申报 ${n('applications')} 个，原则上不超过 ${n('max')} 个` : '复核不占名额',
    E10: (n) => `已提交 ${n('counted')} 项，需要 ${n('perYear')} 项`,
    E11: (n) => `已帮助 ${n('helped')} 户（人），需要 ${n('needed')}`,
    E12: (n) => `团员 ${n('members')} 名${n('branch') > 0 ? '，已建团组织' : ''}`,
    E13: (n) => `${n('kinds')} 项中 ${n('kinds') - n('lacking')} 项有材料，共 ${n('pieces')} 份`,
    E14: (n) =>
      n('titled') > 0
        ? n('reviewed') > 0
          ? '本周期已复核'
          : '有称号，本周期还没有复核'
        : '没有称号，不涉及',
    E15: (n) => `${n('count')} 字，${n('from')}—${n('to')} 字之间`,
    E16: (n) => `${n('required')} 份中 ${n('complete')} 份由人写的部分已齐`,
    E17: (n) => (n('abroad') > 0 ? '驻地在国外' : '驻地在国内，不涉及'),
    E18: (n) => `${n('required')} 项中已声明 ${n('declared')} 项`,
  },
  () => LATER_LABEL,
);

export const formatFigures = ({ rule, figures }: Pick<Finding, 'rule' | 'figures'>): string =>
  FIGURE_LABELS[rule]((key) => figures[key] ?? 0, figures);

export const METER_LABELS = enumTable<Meter['kind'], { readonly label: string; readonly unit: string }>(
  {
    sessions: { label: '志愿服务', unit: '场' },
    innovations: { label: '五小创新', unit: '项' },
    care: { label: '济危助困', unit: '户（人）' },
  },
  { label: OTHER_LABEL, unit: '' },
);

export const ELIGIBILITY_MESSAGES = {
  title: '创建条件',
  over: (region: string) => `${region} · 以通知为准`,
  head: '逐条对照',
  notice: '通知原文',
  deadline: (on: string) => `材料截止 ${formatDate(on)}`,
  example: '这是示例条件，不是任何地方的正式要求。',
  basis: (on: string, years: readonly number[]) =>
    `按 ${formatDate(on)} 计算 · ${years.length > 1 ? `${years[0]}—${years[years.length - 1]}` : years[0]} 年度`,
  openNote: '姓名和年龄只有号长看得到。',
  unconfirmedTitle: '先核对几项集体情况',
  unconfirmedNote: '负责人、主要负责人、是否驻外……有几条要靠它们判断',
  meters: '一年三件事',
  metersNote: '每次打开都重新数一遍。',
  meter: (counted: number, wanted: number, unit: string) => `${counted} / ${wanted} ${unit}`,
  confirmStanding: '核对集体情况',
  more: '条款和依据',
  year: (year: number) => `${year} 年`,
  on: (on: string) => `截至 ${formatDate(on)}`,
  span: (from: string, on: string) => `${formatDate(from)} 至 ${formatDate(on)}`,
  people: '涉及的人',
  nearLimit: '在年龄界线附近，请核对出生日期',
  missingKinds: (kinds: string) => `缺：${kinds}`,
  go: '去处理',
  holding: (count: number) => `${count} 条，点开看每条的依据`,
  ahead: '往前看',
  aheadNote: '选一个日子，看看到那天会变成什么样。',
  aheadOn: '到哪一天',
  aheadOpen: '看那一天',
  ageOut: (name: string, age: number, day: string) => `${name}：${day}起超过 ${age} 岁`,
  ageOuts: '年龄将超过界线',
  nobody: '没有人超过界线',
  endings: '协议将到期',
  ending: (house: string, on: string) => `${house}：${formatDate(on)}到期`,
  noEnding: '没有协议到期',
  unregistered: '还没有志愿者编号',
  everybody: '人人都有编号',
  needs: '还需要',
  needSessions: (year: number, count: number) => `${year} 年志愿服务 ${count} 场`,
  needInnovations: (year: number, count: number) => `${year} 年五小创新 ${count} 项`,
  noNeeds: '场次和创新都够了',
  turns: '到那天会变的',
  noTurns: '各条结论到那天不变',
  between: (earliest: string, latest: string) =>
    earliest === latest ? formatDate(earliest) : `${formatDate(earliest)}至${formatDate(latest)}之间`,
} as const;

export const STANDING_MESSAGES = {
  title: '集体情况',
  head: '核对集体情况',
  note: '只填花名册里没有的几项。',
  preset: '按哪里的条件',
  bound: (place: string, title: string) => `按${place}的通知“${title}”，不用选。`,
  years: '考核年度',
  yearFrom: '从哪一年',
  yearTo: '到哪一年',
  yearsHelp: (from: number, to: number) =>
    from === to ? `不改就按成长计划的 ${from} 年` : `不改就按成长计划的 ${from}—${to} 年`,
  reading: (age: number) => `“${age} 岁及以下”怎么算`,
  readingExample: (last: string) => `例：1991 年 6 月 1 日出生的人，算到 ${last} 为止。`,
  reference: '截止日期',
  referenceHelp: '通知写了截止日就填；不填按今天算',
  referenceClear: '改回按今天',
  responsible: '集体负责人',
  responsibleNote: '号长要由负责人担任，请把号长也选上。',
  principal: '主要负责人',
  principalWho: '是集体里的人吗',
  principalMember: '是，从名册选',
  principalOutside: '不在名册里',
  principalName: '姓名',
  principalChinese: '中国国籍',
  yes: '是',
  no: '不是',
  unknown: '还不清楚',
  wholeUnit: '单位规模较小，整体参与创建',
  abroad: '驻地在国外',
  branch: '已建立团组织',
  save: '保存集体情况',
  saved: '已保存',
  leader: '号长',
} as const;
