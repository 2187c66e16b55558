import type { RuleId } from '../eligibility/rule';

/** Names the columns of the tables a form draws from the record; a template writes `{{年度.场次}}`. */
export const FORM_LISTS = {
  年度: ['年度', '场次', '作品', '竞赛', '关爱', '公益'],
  证明: ['类别', '名称', '日期', '说明'],
  声明: ['事项', '情况', '声明人', '日期'],
  项目: ['序号', '分组', '内容', '分值', '自评', '说明', '证明'],
} as const;
export type FormList = keyof typeof FORM_LISTS;

/** The list of a template that holds a table's caption: one entry, or none where the notice has no such table. */
export const captionList = (list: FormList): string => `${list}节`;
/** The list of a template that holds the captions of a table's columns. */
export const headList = (list: FormList): string => `${list}头`;

/** The rules that ask for some tables. */
export const LIST_RULES: Readonly<Partial<Record<FormList, RuleId>>> = { 证明: 'E13', 声明: 'E18' };

/** The rules that ask for some columns: a notice without the rule has no such column. */
export const COLUMN_RULES: Readonly<Partial<Record<string, RuleId>>> = {
  '年度.场次': 'E8',
  '年度.作品': 'E10',
  '年度.关爱': 'E11',
};

/** The title of a table on screen and in print, with the columns that it has. */
export function listTitle(list: FormList, columns: readonly string[]): string {
  if (list === '年度')
    return columns.includes('场次') ? '各年度情况（志愿服务只计已确认的场次）' : '各年度情况';
  return { 证明: '创建规划、标准、标识、载体', 声明: '集体声明', 项目: '自评项目' }[list];
}

/** The list of a template that holds the fields of a rule: one entry, or none where the notice has no such rule. */
export const ruleList = (rule: RuleId): string => `条件${rule}`;
