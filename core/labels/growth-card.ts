import type { GoalKind, GoalText } from '../domain/growth-card';
import { OTHER_LABEL, enumTable } from './enum-table';

export const GOAL_KIND_LABELS = enumTable<GoalKind, string>(
  {
    skill: '岗位技能',
    certificate: '资格证书',
    service: '服务本领',
    innovation: '创新攻关',
    team: '团队协作',
    wellbeing: '身心健康',
    other: '其他',
  },
  OTHER_LABEL,
);

interface GoalTextLabels {
  readonly label: string;
  readonly placeholder: string;
  /** The placeholder of the printed card: `{{目标.衡量}}`. */
  readonly printed: string;
}

export const GOAL_TEXT_LABELS: Readonly<Record<GoalText, GoalTextLabels>> = {
  title: { label: '目标名称', placeholder: '例如：独立受理个税疑难咨询', printed: '题目' },
  measure: { label: '怎样算达成', placeholder: '例如：连续两个月独立受理，无一差错', printed: '衡量' },
  present: { label: '现在的状态', placeholder: '现在到哪一步了，选填', printed: '现状' },
  actions: { label: '打算怎么做', placeholder: '打算怎么做，选填', printed: '措施' },
  support: { label: '希望得到的支持', placeholder: '希望谁帮一把，选填', printed: '支持' },
};
