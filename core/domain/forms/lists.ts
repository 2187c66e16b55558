import type { RuleId } from '../eligibility/rule';

/** Names the columns of the tables a form draws from the record; a template writes `{{年度.场次}}`. */
export const FORM_LISTS = {
  年度: ['年度', '场次', '作品', '竞赛', '关爱', '公益'],
  证明: ['类别', '名称', '日期', '说明'],
  声明: ['事项', '情况', '声明人', '日期'],
  项目: ['序号', '分组', '内容', '分值', '自评', '说明', '证明'],
} as const;
export type FormList = keyof typeof FORM_LISTS;

/** Titles of the tables on screen and in print. */
export const FORM_LIST_TITLES: Readonly<Record<FormList, string>> = {
  年度: '各年度情况（志愿服务只计已确认的场次）',
  证明: '创建规划、标准、标识、载体',
  声明: '集体声明',
  项目: '自评项目',
};

/** The list of a template that holds the fields of a rule: one entry, or none where the notice has no such rule. */
export const ruleList = (rule: RuleId): string => `条件${rule}`;
