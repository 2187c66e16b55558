import { DECLARATION_KINDS, DOCUMENT_KINDS, EVIDENCE_KINDS } from '../eligibility/record';
import type { Preset } from '../preset';
import { COMMON_STEPS } from './steps';

/** The rules of the notice 2020—2021 of a district of Chongqing, verbatim. */
export const CHONGQING_2020: Preset = {
  id: 'chongqing-2020',
  place: '重庆市某区',
  title: '{years}年度青年文明号创建（复核）',
  example: false,
  roundYears: { first: -1, last: 0 },
  reading: 'fullYears',
  steps: COMMON_STEPS,
  rules: [
    {
      id: 'E1',
      force: 'soft',
      clause: '创建单位人数一般应该在6人以上200人以下。规模较小的单位也可以整体参与创建。',
      figures: { min: 6, max: 200 },
    },
    {
      id: 'E2',
      force: 'hard',
      clause: '35岁及以下青年人数占50%以上',
      figures: { age: 35, share: { part: 1, whole: 2 } },
    },
    {
      id: 'E3',
      force: 'hard',
      clause: '有一名不超过40周岁的集体负责人担任号长',
      figures: { age: 40 },
    },
    {
      id: 'E4',
      force: 'hard',
      clause: '中国国籍人员占集体人数60%以上',
      figures: { share: { part: 3, whole: 5 } },
    },
    { id: 'E5', force: 'hard', clause: '主要负责人为中国国籍', figures: {} },
    {
      id: 'E6',
      force: 'hard',
      clause: '创建集体必须按照就近就便的原则结对至少1所青少年之家',
      figures: { houses: 1 },
    },
    { id: 'E7', force: 'hard', clause: '集体成员需全部成为注册志愿者', figures: {} },
    {
      id: 'E8',
      force: 'hard',
      clause: '到结对青少年之家参与志愿服务活动每年不低于4场次',
      figures: { perYear: 4 },
    },
    {
      id: 'E9',
      force: 'soft',
      clause: '各系统、各镇街、各机关企事业单位团组织新申报名额原则上不超过1个。',
      figures: { max: 1 },
    },
    { id: 'E10', force: 'hard', clause: '创建（复核）集体每年提交至少3项创新作品', figures: { perYear: 3 } },
    { id: 'E11', force: 'hard', clause: '联系帮助1户贫困家庭或1个贫困学生', figures: { min: 1 } },
    {
      id: 'E12',
      force: 'soft',
      clause: '符合建团条件的须按照团章规定建立团组织，开展团的工作',
      figures: { leagueMembers: 3 },
    },
    {
      id: 'E13',
      force: 'manual',
      clause: '有明确的创建规划、细化的创建标准、醒目的创建标识、有形的创建载体',
      figures: { evidence: EVIDENCE_KINDS },
    },
    {
      id: 'E14',
      force: 'district',
      clause: '历年来凡是获得“**区青年文明号”集体称号的青年集体全部进行拉网式复查',
      figures: {},
    },
    {
      id: 'E15',
      force: 'soft',
      clause: '附1500字左右的事迹材料',
      figures: { about: 1500, from: 1350, to: 1650 },
    },
    {
      id: 'E16',
      force: 'hard',
      clause:
        '认真填写重庆市**区青年文明号申报（复核）报备登记表、重庆市**区青年文明号自评表、2020—2021年度重庆市**区青年文明号申报（复核）表和重庆市**区青年文明号与青少年之家结对共建协议书，并附1500字左右的事迹材料',
      figures: { documents: DOCUMENT_KINDS },
    },
    {
      id: 'E17',
      force: 'exception',
      clause: '驻在地在国外的集体，灵活有效地开展共青团和青年工作',
      figures: {},
    },
    {
      id: 'E18',
      force: 'manual',
      clause:
        '全体成员思想政治素质良好，遵纪守法，模范遵守本行业、本单位的各项规章制度、操作规程和服务规范，积极弘扬工匠精神和劳模精神，具有良好的职业道德和工作作风、精湛的专业技能和突出的工作业绩',
      figures: { declarations: DECLARATION_KINDS },
    },
  ],
};
