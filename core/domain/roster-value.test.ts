import type { RosterCell } from './roster-cell';
import { fieldOfLabel, type RosterColumnKind } from './roster-field';
import { readGender, parsePhone, readPolitics, readPost, readVolunteerNo } from './roster-value';

test.each<[string, RosterColumnKind]>([
  ['姓名', 'name'],
  ['姓 名', 'name'],
  ['名字', 'name'],
  ['*姓名', 'name'],
  ['姓名（必填）', 'name'],
  ['成员姓名', 'name'],
  ['号长姓名', 'unknown'],
  ['单位名称', 'unknown'],
  ['出生年月', 'birth'],
  ['出生\n年月', 'birth'],
  ['出生日期', 'birth'],
  ['出生年月日', 'birth'],
  ['生日', 'birth'],
  ['出生年月(如1995-03)', 'birth'],
  ['年龄/出生年月', 'birth'],
  ['出生地', 'unknown'],
  ['性别', 'gender'],
  ['政治面貌', 'politics'],
  ['岗位', 'post'],
  ['岗位/职务', 'post'],
  ['职务', 'post'],
  ['入职年月', 'joinedPost'],
  ['参加工作时间', 'joinedPost'],
  ['志愿者编号', 'volunteerNo'],
  ['注册志愿者编号', 'volunteerNo'],
  ['注册志愿者号', 'volunteerNo'],
  ['手机号', 'phone'],
  ['联系电话', 'phone'],
  ['办公电话', 'unknown'],
  ['身份', 'identity'],
  ['团员姓名', 'name'],
  ['志愿者姓名', 'name'],
  ['党员姓名', 'name'],
  ['紧急联系人姓名', 'unknown'],
  ['注册志愿者编号', 'volunteerNo'],
  ['身份证号码', 'idCard'],
  ['证件号', 'idCard'],
  ['国籍', 'nationality'],
  ['序号', 'serial'],
  ['年龄', 'unknown'],
  ['说明:出生年月请按一九九五年三月的格式填写完整', 'unknown'],
  ['', 'unknown'],
])('the header %j names %s', (label, kind) => expect(fieldOfLabel(label)).toBe(kind));

test.each<[RosterCell, string, string | undefined]>([
  [13980115713, '13980115713', undefined],
  ['139 8011 5713', '13980115713', undefined],
  ['139-8011-5713', '13980115713', undefined],
  ['+86 13980115713', '13980115713', undefined],
  ['8613980115713', '13980115713', undefined],
  ['１３９８０１１５７１３', '13980115713', undefined],
  ['023-67891234', '02367891234', undefined],
  ['1.39E+10', '', 'numberRounded'],
  ['139', '', 'phoneUnreadable'],
  ['无', '', 'treatedAsBlank'],
  ['#N/A', '', 'fieldBroken'],
  [null, '', undefined],
])('the phone cell %j reads as %j, notice %s', (cell, value, notice) =>
  expect(parsePhone(cell)).toEqual(notice === undefined ? { value } : { value, notice }),
);

test.each<[RosterCell, string, string | undefined]>([
  [500186397957, '500186397957', undefined],
  [' 5001 8639 7957', '500186397957', undefined],
  ['="500186397957"', '500186397957', undefined],
  ["'500186397957", '500186397957', undefined],
  ['CQ-500186397957', 'CQ-500186397957', undefined],
  ['5.00186E+11', '', 'numberRounded'],
  [5001863979571234, '', 'numberRounded'],
  ['510212199503021231', '', 'idCardIgnored'],
  // 18 digits with a check digit or a birthday that no identity card has.
  ['500101200003123456', '500101200003123456', undefined],
  ['500186199013451234', '500186199013451234', undefined],
  ['未注册', '', 'treatedAsBlank'],
  ['办理中…', '', 'volunteerNoUnreadable'],
])('the volunteer cell %j reads as %j, notice %s', (cell, value, notice) =>
  expect(readVolunteerNo(cell)).toEqual(notice === undefined ? { value } : { value, notice }),
);

test.each([
  ['党员', '中共党员'],
  ['中共党员', '中共党员'],
  ['预备党员', '中共预备党员'],
  ['中共党员（预备）', '中共预备党员'],
  ['团员', '共青团员'],
  ['群众', '群众'],
  ['民建会员', '民建会员'],
])('the political status %j is %j', (cell, value) => expect(readPolitics(cell)).toEqual({ value }));

test('an unreadable optional cell is dropped with a notice, never truncated', () => {
  expect(readGender('不男不女')).toEqual({ value: '', notice: 'genderUnreadable' });
  expect(readGender('女性')).toEqual({ value: '女' });
  expect(readPost('岗'.repeat(31))).toEqual({ value: '', notice: 'postTooLong' });
  expect(readPost('导税岗（A区）')).toEqual({ value: '导税岗（A区）' });
});
