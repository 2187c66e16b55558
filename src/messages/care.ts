import type { CareProgramme } from '@core/domain/care';
import { INITIALS_MAX, INITIALS_MIN, RELATION_MAX, RELATION_MIN } from '@core/domain/care';
import { VOLUNTEER_NUMBER_MAX, VOLUNTEER_NUMBER_MIN } from '@core/domain/volunteer-number';
import { formatDate } from './months';
import { formatNumeral } from './numerals';
import { OTHER_LABEL, enumTable } from '@core/labels/enum-table';
import { formatNames } from './names';

export const PROGRAMME_LABELS = enumTable<CareProgramme, string>(
  {
    none: '不属于专项',
    dream: '希望工程·圆梦行动',
    winterSun: '冬日阳光·温暖你我',
  },
  OTHER_LABEL,
);

export const CARE_MESSAGES = {
  title: '关爱',
  over: '济危助困 · 公益活动',
  headEnough: '已经帮助了困难家庭或学生',
  headNone: '先联系一户家庭或一名学生',
  note: '只记首字母和关系，只有号长和帮的人看得到。',
  meter: '困难家庭或困难学生',
  figure: (helped: number, needed: number) => `${helped} / ${needed}`,
  counts: { household: '困难家庭', student: '困难学生', colleague: '困难职工', welfare: '公益活动' },
  has: (count: number, unit: string) => (count === 0 ? '还没有' : `有 ${count} ${unit}`),
  units: { household: '户', student: '名', colleague: '名', welfare: '次' },
  mine: '我能看到的',
  mineNote: '您帮过的；号长能看到全部。',
  welfare: '公益活动',
  entry: (on: string, form: string, helpers: string) => `${formatDate(on)} · ${form} · ${helpers}`,
  who: (initials: string, relation: string) => `${initials} · ${relation}`,
  activity: (on: string, helpers: string) => `${formatDate(on)} · ${helpers}`,
  withdraw: '删掉这条',
  withdrawAsk: '删掉这条记录？',
  withdrawText: '记录会彻底删除，不能找回。',
  withdrawYes: '删掉记录',
  withdrawNo: '先留着',
  withdrawn: '已删掉',
  record: '记一次关爱',
  formHead: '记一次关爱',
  formNote: '不写姓名、电话、地址，也不拍照。',
  what: '帮了谁',
  activityKind: '公益活动',
  initials: '首字母，或“张某”',
  initialsHint: '例如：ZH',
  relation: '与集体的关系',
  relationHint: '例如：社区困难家庭',
  relationHelp: `${formatNumeral(RELATION_MAX)}个字以内的中文`,
  identifying: `只写 ${INITIALS_MIN}–${INITIALS_MAX} 个字母，或“张某”`,
  relationWrong: `只写${formatNumeral(RELATION_MIN)}到${formatNumeral(RELATION_MAX)}个汉字`,
  form: '怎么帮的',
  programme: '专项行动',
  activityTitle: '活动名称',
  activityHint: '例如：给环卫工送热茶（不写被帮助人的姓名）',
  on: '日期',
  helpers: '参加帮助的人',
  helpersNone: '点这里勾选',
  helpersSome: (names: readonly string[]) => formatNames(names),
  ticked: (count: number) => `选好了，${count} 人`,
  save: '记下这次关爱',
  saved: '记下了',
  cancel: '先不记',
} as const;

export const VOLUNTEER_MESSAGES = {
  title: '志愿者编号',
  over: '注册志愿者',
  head: '填一次，以后都不用再填',
  note: '在“志愿汇”等平台注册后得到的编号，成长卡和申报材料会直接用。',
  mine: '我的志愿者编号',
  wrong: `${VOLUNTEER_NUMBER_MIN} 到 ${VOLUNTEER_NUMBER_MAX} 位字母或数字`,
  blank: '没有编号',
  unchanged: '填好或改好编号再保存',
  save: '保存编号',
  saved: '已保存',
  all: '大家都有编号了',
  missing: (count: number) => `还有 ${count} 位没有编号`,
  fillAll: '一次填好所有人的编号',
  missingNote: '本人自己填，也可以由号长在花名册里填。',
  doubled: (names: readonly string[]) => `${names.join('、')}的编号相同，请核对。`,
  remind: '复制提醒',
  reminder: (names: readonly string[]) =>
    `请${names.join('、')}补填志愿者编号：打开“青程”，我的集体 → 创建与复核 → 志愿者编号。还没注册的，先在志愿汇注册。`,
  reminded: '已复制，发到群里就行',
  copyFailed: '没能复制，请再点一次',
} as const;
