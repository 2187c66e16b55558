import { AGE_READINGS } from '../../../core/domain/age';
import type { RuleId } from '../../../core/domain/eligibility/rule';
import { RULE_FORCES, RULE_IDS } from '../../../core/domain/eligibility/rule';
import type { Parameter } from '../../../core/domain/notice/catalogue';
import { CATALOGUE } from '../../../core/domain/notice/catalogue';
import type { NoticeChange, NoticeContent } from '../../../core/domain/notice/notice';
import { deadlineOf, isSameFigure, noticeChanges } from '../../../core/domain/notice/notice';
import type { NoticeLine, ParameterForm } from '../../../core/contract/notice';
import { EVIDENCE_KIND_LABELS } from '../../../core/labels/dossier';
import { DOSSIER_DOCUMENT_LABELS } from '../../../core/labels/dossier-document';
import type { TitleTerms } from '../../../core/domain/notice/demand';
import { USUAL_TERMS } from '../../../core/domain/notice/demand';
import { COUNTING_LABELS, TITLE_LABELS, fieldText, sheetText, titleText } from './demand-text';
import { DECLARATION_LABELS, FORCE_LABELS, READING_LABELS, RULE_LABELS } from '../../../core/labels/rules';

/** Labels of a rule's parameters; one that several rules have may be named with its rule. */
const PARAMETER_LABELS: Readonly<Record<string, string>> = {
  min: '最少人数',
  max: '最多人数',
  wholeUnit: '规模小的单位可以整体参与',
  age: '不超过几周岁',
  share: '比例不低于（%）',
  houses: '至少几所',
  'E8.perYear': '每年至少几场',
  'E10.perYear': '每年至少几项',
  'E9.max': '每个推荐单位几个名额',
  'E11.min': '至少帮助几户（人）',
  leagueMembers: '团员达到几人要建团组织',
  about: '大约多少字',
  from: '最少多少字',
  to: '最多多少字',
};

const parameterLabel = (rule: RuleId, key: string): string =>
  PARAMETER_LABELS[`${rule}.${key}`] ?? PARAMETER_LABELS[key] ?? RULE_LABELS[rule];
const KIND_LABELS: Readonly<Record<string, string>> = {
  ...EVIDENCE_KIND_LABELS,
  ...DOSSIER_DOCUMENT_LABELS,
  ...DECLARATION_LABELS,
};
const kindLabel = (kind: string): string => KIND_LABELS[kind] ?? '';

/** Describes the rules of the catalogue as forms, so that a client needs to know none of them. */
export const ruleForms = (): {
  readonly rule: RuleId;
  readonly label: string;
  readonly parameters: ParameterForm[];
}[] =>
  RULE_IDS.map((rule) => ({
    rule,
    label: RULE_LABELS[rule],
    parameters: CATALOGUE[rule].map((parameter) => ({
      ...{ key: parameter.key, kind: parameter.kind, label: parameterLabel(rule, parameter.key) },
      ...(parameter.kind === 'count' ? { min: parameter.min, max: parameter.max } : { min: 1, max: 100 }),
      options:
        parameter.kind === 'kinds' ? parameter.of.map((value) => ({ value, label: kindLabel(value) })) : [],
    })),
  }));

export const FORCE_OPTIONS = RULE_FORCES.map((value) => ({ value, label: FORCE_LABELS[value] }));
export const READING_OPTIONS = AGE_READINGS.map((value) => ({ value, label: READING_LABELS[value] }));

const WHOLE_LABELS: Readonly<Record<string, string>> = {
  place: '地方',
  title: '标题',
  roundYears: '年度',
  counting: '按哪几年算',
  titles: '称号',
  fields: '表格里要填的',
  sheet: '自评项目',
  reading: '年龄怎么算',
  deadline: '材料截止',
  steps: '提示语',
  rules: '条件',
};

export type Pair = readonly [before: NoticeContent, after: NoticeContent];

/** The due day of a notice in a round, '' where it sets none. */
export const deadlineText = (content: NoticeContent, round: number): string =>
  (deadlineOf(content, round) ?? '').replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日');

const valueText = (parameter: Parameter, value: unknown): string => {
  if (parameter.kind === 'kinds') return (value as string[]).map(kindLabel).join('、');
  if (parameter.kind === 'switch') return value === true ? '是' : '否';
  if (parameter.kind === 'count' || parameter.kind === 'choice') return String(value);
  const { part, whole } = value as { part: number; whole: number };
  return `${Math.round((1000 * part) / whole) / 10}%`;
};

function wholeText(what: string, pair: Pair, round: number): string {
  if (what === 'steps') return '改了';
  if (what === 'fields') return fieldText(pair);
  if (what === 'sheet') return sheetText(pair);
  const [old, now] = pair.map((content) => {
    if (what === 'reading') return READING_LABELS[content.reading];
    if (what === 'counting') return COUNTING_LABELS[content.counting ?? 'cycle'];
    if (what === 'titles') return titleText(content.titles ?? USUAL_TERMS, round);
    if (what === 'roundYears')
      return `${round + content.roundYears.first}—${round + content.roundYears.last}`;
    return what === 'deadline'
      ? deadlineText(content, round) || '没有写'
      : content[what as 'place' | 'title'];
  });
  return `${old} → ${now}`;
}

function changeLine(change: NoticeChange, pair: Pair, round: number): NoticeLine {
  if (change.rule === null)
    return { title: WHOLE_LABELS[change.what] ?? '', note: wholeText(change.what, pair, round) };
  const { rule: id, what } = change;
  const [old, now] = pair.map(({ rules }) => rules.find((rule) => rule.id === id));
  const title = RULE_LABELS[id];
  if (!old || !now) return { title, note: now ? `新要求：${now.clause}` : '不再要求' };
  if (what === 'force') return { title, note: `${FORCE_LABELS[old.force]} → ${FORCE_LABELS[now.force]}` };
  if (what === 'clause') return { title, note: `原文改为：${now.clause}` };
  const [a, b] = [old.figures, now.figures] as readonly Readonly<Record<string, unknown>>[];
  const parts = CATALOGUE[id]
    .filter(({ key }) => !isSameFigure(a?.[key], b?.[key]))
    .map((parameter) => {
      const [from, to] = [a, b].map((figures) => valueText(parameter, figures?.[parameter.key]));
      return `${parameterLabel(id, parameter.key)}：${from} → ${to}`;
    });
  return { title, note: parts.join('；') };
}

/** Says in words what differs between two notices. */
export const changeLines = (before: NoticeContent, after: NoticeContent, round: number): NoticeLine[] =>
  noticeChanges(before, after).map((change) => changeLine(change, [before, after], round));

const FAULTS: Readonly<Record<string, string>> = {
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
  'not-a-year': '不是年份',
  'no-title': '至少要能认定',
};

/** Names a fault of a notice with its place; `path` begins within the notice, and `sent` is what was sent. */
export function faultLine(path: readonly PropertyKey[], problem: string, sent: unknown): string {
  const why = FAULTS[problem] ?? '写得不对';
  const [field = '', at, part, key] = path.map(String);
  if (field === 'sheet' && at !== undefined) return `自评项目第 ${Number(at) + 1} 项：${why}`;
  if (field === 'titles' && at !== undefined)
    return `称号的“${TITLE_LABELS[at as keyof TitleTerms] ?? at}”：${why}`;
  if (field !== 'rules' || at === undefined) return `${WHOLE_LABELS[field] ?? '整份通知'}：${why}`;
  const id = (sent as { rules: readonly ({ id?: unknown } | null)[] }).rules[Number(at)]?.id;
  const rule = RULE_IDS.find((one) => one === id);
  const name = rule ? `“${RULE_LABELS[rule]}”` : '';
  const inner =
    part === 'clause'
      ? '的原文'
      : part === 'force'
        ? '的性质'
        : rule && key
          ? `的“${parameterLabel(rule, key)}”`
          : '';
  return `第 ${Number(at) + 1} 条${name}${inner}：${why}`;
}
