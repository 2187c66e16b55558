import { toHalfWidth } from './text';

/** Maximum number of people on a roster. */
export const ROSTER_MAX = 200;

/** Maximum length of a job post, in characters. */
export const JOB_POST_MAX = 30;

/** The fields of a roster line with the headers of the template. */
export const ROSTER_FIELDS = {
  name: '姓名',
  gender: '性别',
  birth: '出生年月',
  politics: '政治面貌',
  post: '岗位',
  joinedPost: '入职年月',
  volunteerNo: '志愿者编号',
  phone: '手机号',
  identity: '身份',
  nationality: '国籍',
} as const;
export type RosterField = keyof typeof ROSTER_FIELDS;

/** Adds the recognised columns that are ignored: running numbers and identity cards. */
export type RosterColumnKind = RosterField | 'serial' | 'idCard' | 'unknown';

// The first match applies: 身份证 before 身份, 办公电话 before 电话, 出生地 before 出生.
const LABELS: readonly (readonly [RegExp, RosterColumnKind])[] = [
  [/身份证|证件号|公民身份/, 'idCard'],
  [/^(?:序号?|编号|排序|No\.?|#)$/i, 'serial'],
  [/出生地|办公电话|座机|固话|紧急|家属|备注/, 'unknown'],
  // Whose name it is: 团员姓名, 志愿者姓名, but not that of somebody beside the person.
  [
    /(?:联系|负责|经办|介绍|推荐|监护|填表|填报|审核|领导|号长|组长|班长|书记|主任|父|母|配偶|子女|集体|单位|部门).*(?:姓名|名字)$/,
    'unknown',
  ],
  [/^.{0,6}(?:姓名|名字)$/, 'name'],
  [/出生(?:年|月|日|时)|^出生$|生日/, 'birth'],
  [/^性[别別]$/, 'gender'],
  [/^政治(?:面貌|身份)$|^党派$/, 'politics'],
  [/志愿.*(?:号|编码|ID)/i, 'volunteerNo'],
  [/手机|电话|^联系(?:方式|号码)$/, 'phone'],
  [/^入职|^参加工作|^工作时间$|^入司|^到岗|^进(?:厂|单位|公司)/, 'joinedPost'],
  [/岗位|职务|职位|^工种$|^岗$/, 'post'],
  [/^(?:集体)?身份$|^人员类别$|^角色$/, 'identity'],
  [/^国籍/, 'nationality'],
];

const LABEL_MAX = 16;
// Longer texts are no headers, and the patterns should not scan them.
const TEXT_MAX = 100;

const bareLabel = (label: string): string =>
  toHalfWidth(label)
    .replace(/[\s*※★]/g, '')
    .replace(/[([【<].*$/, '')
    .replace(/[::]+$/, '');

/** Returns the field of a header cell; 'unknown' for any other text. */
export const fieldOfLabel = (label: string): RosterColumnKind => {
  if (label.length > TEXT_MAX) return 'unknown';
  const bare = bareLabel(label);
  if (bare === '' || bare.length > LABEL_MAX) return 'unknown';
  return LABELS.find(([form]) => form.test(bare))?.[1] ?? 'unknown';
};

/** Says whether a kind of column is a roster field. */
export const isRosterField = (kind: RosterColumnKind): kind is RosterField =>
  kind !== 'serial' && kind !== 'idCard' && kind !== 'unknown';
