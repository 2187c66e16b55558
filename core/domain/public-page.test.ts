import { publicItems, shareStateAt, surnameOf, withoutNames } from './public-page';
import type { ShowcaseItem, ShowcaseKind } from './showcase';
import { SHOWCASE_KINDS } from './showcase';

const item = (kind: ShowcaseKind, by = ''): ShowcaseItem => ({
  ...{ key: `${kind}:1`, kind, title: '题', text: '文', after: '', by, at: '', lit: false },
});

test('only the owner’s own words may leave the collective', () => {
  const kinds = publicItems(
    SHOWCASE_KINDS.map((kind) => item(kind, kind === 'quote' ? '陈一诺' : '')),
    '陈一诺',
  ).map(({ kind }) => kind);
  expect(kinds).toEqual(['before', 'node', 'quote', 'wish', 'reflection']);
});

test('quotes of others are not shared', () => {
  expect(publicItems([item('quote', '周师傅')], '陈一诺')).toEqual([]);
});

test('the public page contains no internal id and no name', () => {
  expect(withoutNames([item('quote', '陈一诺')])).toMatchObject([{ key: '0', by: '' }]);
});

test.each([
  ['陈一诺', '陈'],
  ['欧阳一', '欧阳'],
  ['司马', '司'],
  ['買買提·艾力', '買'],
  ['𠮷田', '𠮷'],
  ['', ''],
])('%s is named by the surname as %s', (name, surname) => expect(surnameOf(name)).toBe(surname));

test.each([
  [false, '2026-09-01T00:00:00.000Z', 'live'],
  [false, '2026-08-31T23:59:59.000Z', 'expired'],
  [true, '2026-09-01T00:00:00.000Z', 'revoked'],
] as const)('a code (revoked %s, until %s) is %s', (revoked, expiresAt, state) => {
  expect(shareStateAt({ revoked, expiresAt }, '2026-08-31T23:59:59.500Z')).toBe(state);
});
