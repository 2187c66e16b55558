import type { DeclarationKind } from '../eligibility/record';

/** The text of a declaration and its veto items; both are decided by people. */
export interface DeclarationText {
  readonly text: string;
  /** Any of these prevents the declaration. */
  readonly vetoes: readonly string[];
}

/** The clauses of the notice; the veto items are examples. */
export const DECLARATION_TEXTS: Readonly<Record<DeclarationKind, DeclarationText>> = {
  politics: {
    text: '全体成员思想政治素质良好。',
    vetoes: ['周期内有成员因政治纪律问题受到处理'],
  },
  law: {
    text: '全体成员遵纪守法。',
    vetoes: ['周期内有成员受到刑事处罚或党纪政务处分'],
  },
  regulations: {
    text: '模范遵守本行业、本单位的各项规章制度、操作规程和服务规范。',
    vetoes: ['周期内发生安全生产责任事故', '周期内发生有责服务投诉且未整改'],
  },
  ethics: {
    text: '积极弘扬工匠精神和劳模精神，具有良好的职业道德和工作作风。',
    vetoes: ['周期内发生行风、作风方面的通报批评'],
  },
  performance: {
    text: '具有精湛的专业技能和突出的工作业绩。',
    vetoes: ['申报材料弄虚作假'],
  },
};
