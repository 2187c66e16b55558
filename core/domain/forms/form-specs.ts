import type { FormKind } from '../dossier';
import { known, maybe, shared, typed } from './form';
import type { FormSpec } from './form';

// The official forms could not be obtained: these are examples, and say so on every page that is printed from them.

const REGISTRATION: FormSpec = {
  kind: 'registration',
  title: '青年文明号申报（复核）报备登记表',
  example: true,
  lists: [],
  sections: [
    {
      title: '集体情况',
      fields: [
        known('name', '集体名称', 'collective'),
        known('unit', '所在单位', 'collective'),
        known('trade', '所属行业', 'collective'),
        known('kind', '申报类别', 'body'),
        known('bodyName', '推荐单位', 'body'),
        maybe('titleName', '已获称号', 'body'),
        known('cycle', '创建周期', 'collective'),
        known('basis', '统计截至', 'standing'),
      ],
    },
    {
      title: '人员情况',
      fields: [
        known('people', '集体人数', 'roster'),
        known('youth', '青年人数', 'roster', 'E2'),
        known('youthShare', '青年比例', 'roster', 'E2'),
        known('nationals', '中国国籍人数', 'roster', 'E4'),
        known('volunteers', '注册志愿者人数', 'roster', 'E7'),
        known('leagueMembers', '团员人数', 'roster'),
        known('leagueBranch', '团组织情况', 'standing', 'E12'),
      ],
    },
    {
      title: '号长与主要负责人',
      without: { rule: 'E5', title: '号长' },
      fields: [
        known('leaderName', '号长姓名', 'collective'),
        maybe('leaderGender', '号长性别', 'roster'),
        known('leaderBirth', '号长出生年月', 'roster'),
        maybe('leaderPolitics', '号长政治面貌', 'roster'),
        known('leaderPost', '号长岗位', 'roster'),
        known('leaderPhone', '号长电话', 'roster'),
        known('principalName', '主要负责人', 'standing', 'E5'),
      ],
    },
    {
      title: '青少年之家',
      fields: [known('houses', '结对之家', 'service', 'E6'), known('terms', '协议期限', 'service', 'E6')],
    },
    {
      title: '请填写',
      fields: [
        typed('address', '集体地址', { max: 80 }),
        typed('contact', '联系人', { max: 20 }),
        typed('contactPhone', '联系人电话', { max: 20 }),
        typed('honours', '曾获荣誉', { max: 400, lines: 'many', required: false }),
        typed('remark', '备注', { max: 200, lines: 'many', required: false }),
      ],
    },
  ],
};

const SELF_ASSESSMENT: FormSpec = {
  kind: 'selfAssessment',
  title: '青年文明号自评表',
  example: true,
  lists: ['项目'],
  sections: [
    {
      title: '集体情况',
      fields: [
        known('name', '集体名称', 'collective'),
        known('unit', '所在单位', 'collective'),
        known('cycle', '创建周期', 'collective'),
        known('leaderName', '号长姓名', 'collective'),
        maybe('total', '自评合计', 'form'),
      ],
    },
    {
      title: '请填写',
      fields: [
        typed('shortcomings', '不足与打算', {
          max: 400,
          lines: 'many',
          help: '写明还差什么、打算怎么补。',
        }),
      ],
    },
  ],
};

const APPLICATION: FormSpec = {
  kind: 'application',
  title: '青年文明号申报（复核）表',
  example: true,
  lists: ['年度', '证明', '声明'],
  sections: [
    {
      title: '集体情况',
      fields: [
        known('name', '集体名称', 'collective'),
        known('unit', '所在单位', 'collective'),
        known('trade', '所属行业', 'collective'),
        known('kind', '申报类别', 'body'),
        known('bodyName', '推荐单位', 'body'),
        known('cycle', '创建周期', 'collective'),
        known('people', '集体人数', 'roster'),
        known('youthShare', '青年比例', 'roster', 'E2'),
        known('nationalShare', '中国国籍比例', 'roster', 'E4'),
        known('leaderName', '号长姓名', 'collective'),
        known('leaderBirth', '号长出生年月', 'roster'),
        known('leaderPost', '号长岗位', 'roster'),
        known('principalName', '主要负责人', 'standing', 'E5'),
        known('houses', '结对之家', 'service', 'E6'),
        shared('contact', '联系人', 'registration'),
        shared('contactPhone', '联系人电话', 'registration'),
        shared('honours', '曾获荣誉', 'registration', false),
      ],
    },
    {
      title: '请填写',
      fields: [
        typed('slogan', '创建口号', { max: 30 }),
        typed('work', '创建工作概述', {
          max: 600,
          lines: 'many',
          help: '年度数据、证明材料和声明会自动附在表中，这里不必重复。',
        }),
        typed('opinion', '集体意见', { max: 200, lines: 'many' }),
      ],
    },
  ],
};

const AGREEMENT: FormSpec = {
  kind: 'agreement',
  title: '青年文明号与青少年之家结对共建协议书',
  example: true,
  lists: [],
  sections: [
    {
      title: '双方',
      fields: [
        known('name', '集体名称', 'collective'),
        known('unit', '所在单位', 'collective'),
        known('leaderName', '号长姓名', 'collective'),
        shared('contactPhone', '联系人电话', 'registration'),
        known('houseName', '之家名称', 'service'),
        known('houseAddress', '之家地址', 'service'),
        known('houseContact', '之家联系人', 'service'),
        known('housePhone', '之家电话', 'service'),
      ],
    },
    {
      title: '期限',
      fields: [
        known('from', '开始日期', 'service'),
        known('until', '结束日期', 'service'),
        known('signedOn', '签订日期', 'service'),
      ],
    },
    {
      title: '请填写',
      fields: [
        typed('agreed', '共建内容', {
          max: 600,
          lines: 'many',
          help: '每年几次、做什么、谁来组织。写一次，与每一所之家的协议书都用它。',
        }),
        typed('agreedMore', '其他约定', { max: 300, lines: 'many', required: false }),
      ],
    },
  ],
};

/** The forms in use, by kind. */
export const FORMS: Readonly<Record<FormKind, FormSpec>> = {
  registration: REGISTRATION,
  selfAssessment: SELF_ASSESSMENT,
  application: APPLICATION,
  agreement: AGREEMENT,
};
