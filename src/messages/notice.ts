import type { Refusal } from '@core/contract/result';
import type { NoticeChange, NoticeContent } from '@core/domain/notice/notice';
import { deadlineOf, isSameFigure } from '@core/domain/notice/notice';
import type { Parameter } from '@core/domain/notice/catalogue';
import { CATALOGUE } from '@core/domain/notice/catalogue';
import type { RuleId } from '@core/domain/eligibility/rule';
import { enumTable } from '@core/labels/enum-table';
import { formatDate } from './months';
import { FORCE_LABELS, MISSING_LABELS, READING_LABELS, RULE_LABELS } from './rules';

/** Labels of a rule's parameters; one that several rules have may be named with its rule. */
const PARAMETER_LABELS: Readonly<Record<string, string>> = {
  min: '最少人数',
  max: '最多人数',
  wholeUnit: '规模小的单位可以整体参与',
  age: '不超过几周岁',
  share: '比例不低于（%）',
  houses: '至少几所',
  perYear: '每年至少几次（项）',
  'E9.max': '每个推荐单位几个名额',
  'E11.min': '至少帮助几户（人）',
  leagueMembers: '团员达到几人要建团组织',
  about: '大约多少字',
  from: '最少多少字',
  to: '最多多少字',
};

/** Labels one parameter; a kind among several has its own label. */
export const formatParameter = (rule: RuleId, key: string): string =>
  PARAMETER_LABELS[`${rule}.${key}`] ?? PARAMETER_LABELS[key] ?? RULE_LABELS[rule];

export const formatKind = (kind: string): string => MISSING_LABELS[kind as keyof typeof MISSING_LABELS];

export const percentOf = (value: unknown): number => {
  const { part, whole } = value as { part: number; whole: number };
  return Math.round((100 * part) / whole);
};

const formatValue = (parameter: Parameter, value: unknown): string => {
  if (parameter.kind === 'share') return `${percentOf(value)}%`;
  if (parameter.kind === 'kinds') return (value as string[]).map(formatKind).join('、');
  return parameter.kind === 'switch' ? (value === true ? '是' : '否') : String(value);
};

const WHOLE_LABELS = enumTable(
  {
    place: '地方',
    title: '标题',
    roundYears: '年度',
    reading: '年龄怎么算',
    deadline: '材料截止',
    steps: '提示语',
  },
  '整份通知',
);

type Pair = readonly [before: NoticeContent, after: NoticeContent];

function formatWhole(what: keyof typeof WHOLE_LABELS, pair: Pair, round: number): string {
  if (what === 'steps') return '改了';
  const [old, now] = pair.map((content) => {
    if (what === 'reading') return READING_LABELS[content.reading];
    if (what === 'roundYears')
      return `${round + content.roundYears.first}—${round + content.roundYears.last}`;
    if (what === 'deadline') return formatDeadline(content, round);
    return content[what];
  });
  return `${old} → ${now}`;
}

export const formatDeadline = (content: NoticeContent, round: number): string => {
  const on = deadlineOf(content, round);
  return on === null ? '没有写' : formatDate(on);
};

/** Says in words what differs between two notices. */
export function formatChange(
  change: NoticeChange,
  pair: Pair,
  round: number,
): { title: string; note: string } {
  if (change.rule === null)
    return { title: WHOLE_LABELS[change.what], note: formatWhole(change.what, pair, round) };
  const { rule: id, what } = change;
  const [old, now] = pair.map(({ rules }) => rules.find((rule) => rule.id === id));
  const title = RULE_LABELS[id];
  if (!old || !now) return { title, note: now ? `新要求：${now.clause}` : '不再要求' };
  if (what === 'force') return { title, note: `${FORCE_LABELS[old.force]} → ${FORCE_LABELS[now.force]}` };
  if (what === 'clause') return { title, note: `原文改为：${now.clause}` };
  const [a, b] = [old.figures, now.figures] as readonly Readonly<Record<string, unknown>>[];
  const parts = CATALOGUE[id]
    .filter(({ key }) => !isSameFigure(a?.[key], b?.[key]))
    .map(
      (parameter) =>
        `${formatParameter(id, parameter.key)}：${formatValue(parameter, a?.[parameter.key])} → ${formatValue(parameter, b?.[parameter.key])}`,
    );
  return { title, note: parts.join('；') };
}

const PROBLEMS: Readonly<Record<string, string>> = {
  'too-big': '太大',
  'too-small': '太小',
  'too-long': '太长',
  missing: '没有填',
  'invalid-type': '缺少，或不是这里要的内容',
  'invalid-value': '不是可选的一种',
  'invalid-union': '没有这样的条件',
  'unrecognized-keys': '里面有不认识的项目',
  'named-twice': '重复了',
  'ends-before-it-begins': '前后颠倒了',
  'more-than-all': '超过了 100%',
  'one-line': '要写在一行里',
  'unseen-signs': '有看不见的字符',
  'not-a-day': '没有这一天',
};

const PLACES: Readonly<Record<string, string>> = { rules: '条件', clause: '原文', force: '性质' };

/** Names the place of a fault in a notice by its path, `content.rules.2.figures.age`. */
export function formatPlace(path: string, content: unknown): string {
  const [, ...parts] = path.split('.');
  if (parts[0] !== 'rules' || parts[1] === undefined) return WHOLE_LABELS[parts[0] as 'place'];
  const { rules } = content as { rules?: readonly { id?: string }[] };
  const id = rules?.[Number(parts[1])]?.id as RuleId;
  const key = parts[3] ?? '';
  const rest = parts[2] === 'figures' && key !== '' && id in CATALOGUE ? formatParameter(id, key) : undefined;
  return `第 ${Number(parts[1]) + 1} 条${id in CATALOGUE ? `“${RULE_LABELS[id]}”` : ''}${
    parts[2] === undefined ? '' : `的${rest ?? PLACES[parts[2]] ?? '内容'}`
  }`;
}

/** Lists the faults of a notice that was refused, each with its place. */
export const formatFaults = ({ fields = [] }: Refusal, content: unknown): string[] =>
  fields.map(({ path, problem }) => `${formatPlace(path, content)}：${PROBLEMS[problem] ?? '写得不对'}`);

export const NOTICE_MESSAGES = {
  title: '通知',
  over: (name: string) => `${name} · 自己的通知`,
  head: '写一份通知',
  note: '写好先保存，发布以后集体才按它办。',
  above: (name: string) => `${name}已经发布了通知，现在以那一份为准。这里可以先写好，不能发布。`,
  start: '从哪一份开始写',
  startNote: '选一份例子，改成自己的。例子都不是正式文件。',
  import: '从文件读入',
  export: '存成文件',
  fileName: (place: string) => `通知-${place}.json`,
  tooLarge: '文件太大，一份通知不会超过 200 KB。',
  notOurs: '这不是通知文件。请选“存成文件”得到的 .json 文件。',
  faults: '有几处要改',
  imported: '已读入，还没有发布',
  again: '从头另写一份',
  againAsk: '从头另写？',
  againText: '现在写的这些会换成所选的例子。',
  yes: '换',
  no: '不换',
  whole: '总的',
  place: '地方',
  titleField: '标题',
  titleHelp: '{years} 会换成年度，例如 2025—2026。',
  first: '考核从哪一年',
  last: '到哪一年',
  yearsHelp: (round: number) => `按 ${round} 年评审写；以后各届自动顺延。`,
  reading: '年龄怎么算',
  deadline: '材料截止',
  noDeadline: '不写截止日',
  rules: '条件',
  rulesNote: '点开一条：要不要、数字是多少、原文怎么写。',
  off: '不要求',
  ask: '要求这一条',
  force: '性质',
  clause: '原文',
  between: (min: number, max: number) => `请填 ${min}—${max} 之间的整数`,
  steps: '提示语',
  stepsNote: '集体看到的“下一步怎么办”',
  save: '保存',
  saved: '已保存，还没有发布',
  changes: '和现在的通知比',
  noChanges: '和现在的通知一样。',
  firstTime: '这是第一次发布。',
  publish: '发布',
  publishAsk: (n: number) => `发布第 ${n} 版？`,
  publishText: '发布后不能再改这一版，要改就发布下一版。已经交上来的材料仍按交的时候那一版。',
  publishYes: '发布',
  published: '已发布',
  holds: (n: number, at: string, by: string) =>
    `现在是第 ${n} 版，${formatDate(at.slice(0, 10))}由${by}发布。`,
  readHead: (from: 'office' | 'own' | 'shipped') =>
    ({ office: '上级发布的通知', own: '集体自己写的通知', shipped: '选用的例子' })[from],
  version: (n: number) => `第 ${n} 版`,
  due: (on: string) => `材料截止：${on}`,
  changed: '改了什么',
  fileUnderOther: '已经交上去的材料仍按交的时候那一版，这一版从下一次算起。',
  read: '知道了',
  write: '自己写一份',
} as const;
