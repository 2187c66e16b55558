import type { Decision } from '../../../core/domain/application-flow';
import type { FormKind } from '../../../core/domain/dossier';
import { FORM_KINDS } from '../../../core/domain/dossier';
import { fieldsOf } from '../../../core/domain/forms/form';
import { FORMS } from '../../../core/domain/forms/form-specs';
import { SELF_ASSESSMENT_EXAMPLE } from '../../../core/domain/forms/self-assessment';
import { TITLE_PARAMETERS } from '../../../core/domain/notice/catalogue';
import type { FieldDemand, TitleTerms } from '../../../core/domain/notice/demand';
import { FIELD_DEMANDS, sessionOf } from '../../../core/domain/notice/demand';
import type { NoticeContent } from '../../../core/domain/notice/notice';
import type { ParameterForm } from '../../../core/contract/notice';
import { DOSSIER_DOCUMENT_LABELS } from '../../../core/labels/dossier-document';
import { TITLE_LEVEL_LABELS } from '../../../core/labels/title';

export const COUNTING_LABELS = { cycle: '集体的创建周期', round: '通知的年度' } as const;

const OUTCOME_LABELS: Readonly<Record<Decision, string>> = {
  recognise: '认定',
  rectify: '整改',
  revoke: '撤销',
};
const STARS = ['', '一', '二', '三', '四', '五'];

/** Says what a notice says of the title. */
export function titleText(terms: TitleTerms, round: number): string {
  const session = sessionOf(terms, round);
  return [
    TITLE_LEVEL_LABELS[terms.level],
    terms.years > 0 ? `有效 ${terms.years} 年` : '长期有效',
    ...(terms.star > 0 ? [`${STARS[terms.star] ?? ''}星级`] : []),
    ...(session === undefined ? [] : [`第 ${session} 届`]),
    `可以${terms.outcomes.map((one) => OUTCOME_LABELS[one]).join('、')}`,
  ].join('，');
}

export const TITLE_LABELS: Readonly<Record<keyof TitleTerms, string>> = {
  level: '级别',
  years: '有效几年，0 是长期',
  star: '新认定是几星级，0 是不分星级',
  first: '第一届是哪一年，0 是不分届',
  every: '几年一届',
  outcomes: '可以作出的决定',
};
const optionLabel = (value: string): string =>
  OUTCOME_LABELS[value as Decision] ?? TITLE_LEVEL_LABELS[value as TitleTerms['level']];

/** Describes what a notice says of the title as a form. */
export const titleForm = (): ParameterForm[] =>
  TITLE_PARAMETERS.map((parameter) => ({
    ...{ key: parameter.key, kind: parameter.kind, label: TITLE_LABELS[parameter.key] },
    ...(parameter.kind === 'count' ? { min: parameter.min, max: parameter.max } : { min: 0, max: 0 }),
    options: 'of' in parameter ? parameter.of.map((value) => ({ value, label: optionLabel(value) })) : [],
  }));

const DEMAND_LABELS: Readonly<Record<FieldDemand, string>> = {
  demanded: '必填',
  optional: '可以不填',
  none: '不要',
};
export const DEMAND_OPTIONS = FIELD_DEMANDS.map((value) => ({ value, label: DEMAND_LABELS[value] }));

/** The fields of papers that a notice may treat in its own way, with what is usual. */
export const PAPER_FORMS = FORM_KINDS.map((paper) => ({
  paper,
  title: DOSSIER_DOCUMENT_LABELS[paper],
  fields: fieldsOf(FORMS[paper]).map(({ key, label, required, rule }) => ({
    ...{ key, label, usual: required ? ('demanded' as const) : ('optional' as const) },
    ...(rule === undefined ? {} : { rule }),
  })),
}));

type Pair = readonly [before: NoticeContent, after: NoticeContent];

/** Names the fields that two notices treat differently. */
export function fieldText([before, after]: Pair): string {
  const stated = ({ fields }: NoticeContent, paper: FormKind, key: string, usual: FieldDemand): FieldDemand =>
    fields?.[paper]?.[key] ?? usual;
  return PAPER_FORMS.flatMap(({ paper, title, fields }) =>
    fields.flatMap(({ key, label, usual }) => {
      const [old, now] = [stated(before, paper, key, usual), stated(after, paper, key, usual)];
      return old === now ? [] : [`${title}的${label}：${DEMAND_LABELS[old]} → ${DEMAND_LABELS[now]}`];
    }),
  ).join('；');
}

/** Says how two sheets differ in size. */
export function sheetText(pair: Pair): string {
  const [old, now] = pair.map(({ sheet = SELF_ASSESSMENT_EXAMPLE }) => {
    const points = sheet.reduce((sum, { weight }) => sum + weight, 0);
    return `${sheet.length} 项 ${points} 分`;
  });
  return old === now ? '改了' : `${old} → ${now}`;
}
