import type { AgeReading } from '../domain/age';
import type { DeclarationKind } from '../domain/eligibility/record';
import type { RuleForce, RuleId } from '../domain/eligibility/rule';
import { OTHER_LABEL, enumTable } from './enum-table';

export const RULE_LABELS = enumTable<RuleId, string>(
  {
    E1: '集体人数',
    E2: '青年比例',
    E3: '号长',
    E4: '中国国籍比例',
    E5: '主要负责人',
    E6: '结对青少年之家',
    E7: '注册志愿者',
    E8: '志愿服务场次',
    E9: '新申报名额',
    E10: '五小创新',
    E11: '济危助困',
    E12: '团组织',
    E13: '规划、标准、标识、载体',
    E14: '拉网式复核',
    E15: '事迹材料篇幅',
    E16: '申报材料',
    E17: '驻外集体',
    E18: '思想和作风声明',
  },
  OTHER_LABEL,
);

export const FORCE_LABELS = enumTable<RuleForce, string>(
  {
    hard: '必须达到',
    soft: '一般要求',
    manual: '由人判断',
    district: '区级逐一复查',
    exception: '例外规定',
  },
  OTHER_LABEL,
);

export const READING_LABELS = enumTable<AgeReading, string>(
  {
    fullYears: '按周岁',
    pastBirthday: '过生日即超',
  },
  OTHER_LABEL,
);

export const DECLARATION_LABELS = enumTable<DeclarationKind, string>(
  {
    politics: '思想政治素质',
    law: '遵纪守法',
    regulations: '规章规范',
    ethics: '职业道德和作风',
    performance: '专业技能和业绩',
  },
  OTHER_LABEL,
);
