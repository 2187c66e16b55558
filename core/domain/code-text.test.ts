import { findCode } from './code-text';

const CODE = '7K3QX9MPHT';

test.each([
  ['the bare code', '7K3QX9MPHT'],
  ['two groups', '7K3QX 9MPHT'],
  ['a dash', '7K3QX-9MPHT'],
  ['lower case', '7k3qx 9mpht'],
  ['full width', '７Ｋ３ＱＸ　９ＭＰＨＴ'],
  ['single characters', '7 K 3 Q X 9 M P H T'],
  ['blanks and line feeds around it', '\n  7K3QX 9MPHT \n'],
  ['quotation marks', '“7K3QX9MPHT”'],
  [
    'the invitation as copied',
    '邀请您加入“第一办税服务厅”的青年成长计划。\n在微信里搜小程序“青程”，点“输入邀请码”，把这段话整段粘贴进去。\n邀请码：7K3QX 9MPHT（3月30日 9:20 前有效）',
  ],
  [
    'an invitation with a link',
    '邀请你加入“大厅”。或直接打开：http://127.0.0.1:8080/#/packages/team/pages/join/index?code=7K3QX9MPHT',
  ],
  ['a link alone', '/packages/team/pages/join/index?code=7k3qx9mpht'],
  ['a message with English words', 'Department of Tax 2026：邀请码 7K3QX 9MPHT，thanks'],
])('a pasted text with %s gives the code', (_what, text) => expect(findCode(text)).toBe(CODE));

test.each([
  ['an operator code', '您的开通码：operator-code-home-2026', 'operator-code-home-2026'],
  ['a share code', '看看我的初心展示 0123456789abcdef01234567', '0123456789abcdef01234567'],
  [
    'a confirmation link',
    'https://x.cn/#/packages/service/pages/confirm/index?token=aB3_-6789012345678901234',
    'aB3_-6789012345678901234',
  ],
  ['a code of letters only', '邀请码：PQRSTVWXYZ', 'PQRSTVWXYZ'],
])('%s is found', (_what, text, code) => expect(findCode(text)).toBe(code));

test.each([
  ['', null],
  ['邀请码', null],
  ['7K3QX', null],
  ['7K3QX9MPH0', null],
  ['2026-03-10 09:20', null],
  ['13980115713', null],
])('%j has no code', (text, code) => expect(findCode(text)).toBe(code));
