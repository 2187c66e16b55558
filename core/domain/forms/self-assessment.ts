import type { LinkKind } from '../dossier';
import type { RuleId } from '../eligibility/rule';
import type { AssessedItem } from '../notice/demand';

export type { AssessedItem } from '../notice/demand';

const item = (
  id: string,
  group: string,
  title: string,
  weight: number,
  proof: readonly LinkKind[],
  least = 1,
  rule?: RuleId,
): AssessedItem => ({
  ...{ id, group, title, weight, proof, least },
  ...(rule === undefined ? {} : { rule }),
});

const [BASE, PLAN, TALENT, ECONOMY, SOCIETY, YIELD] = [
  '组织建设',
  '创建工作',
  '人才效益',
  '经济效益',
  '社会效益',
  '成果展示',
];

/**
 * The items of the example form in the order of the notice; the weights add up to 100. `{n}` stands for what the rule of
 * the item asks for each year.
 */
export const SELF_ASSESSMENT_EXAMPLE: readonly AssessedItem[] = [
  item('people', BASE, '集体构成符合条件，号长由集体负责人担任', 5, ['roster']),
  item('league', BASE, '共青团或青年工作组织健全、工作活跃', 5, ['roster', 'evidence', 'issue'], 1, 'E12'),
  item('plan', PLAN, '有明确的创建规划', 5, ['evidence'], 1, 'E13'),
  item('standard', PLAN, '有细化的创建标准', 5, ['evidence'], 1, 'E13'),
  item('sign', PLAN, '有醒目的创建标识', 5, ['evidence'], 1, 'E13'),
  item('carrier', PLAN, '有形的创建载体，创建活动富有实效', 5, ['evidence', 'contest', 'issue'], 1, 'E13'),
  item('cards', TALENT, '成员人人有目标，填写青年成长计划卡', 10, ['cards']),
  item('companions', TALENT, '结对成长伙伴，邀请成长粉丝', 5, ['cards', 'issue']),
  item('wall', TALENT, '每月成长进度上墙公示', 5, ['issue'], 3),
  item('stage', TALENT, '开展无记名阶段性评估，加油补位', 5, ['vote', 'issue']),
  item('innovation', ECONOMY, '每年提交至少{n}项“五小”创新作品', 10, ['innovation'], 3, 'E10'),
  item('contest', ECONOMY, '开展达标竞赛活动', 5, ['contest']),
  item('revisit', ECONOMY, '创新成果“回头看”', 5, ['innovation'], 1, 'E10'),
  item('pairing', SOCIETY, '结对青少年之家', 5, ['pairing'], 1, 'E6'),
  item('sessions', SOCIETY, '到结对之家志愿服务每年不低于{n}场次', 10, ['session'], 4, 'E8'),
  item('care', SOCIETY, '联系帮助贫困家庭或贫困学生，参与关爱活动', 5, ['care', 'welfare'], 1, 'E11'),
  item('showcase', YIELD, '“初心”主题展示成长目标完成情况', 3, ['showcase']),
  item('paper', YIELD, '形成经验交流材料', 2, ['paper']),
];
