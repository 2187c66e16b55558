import { isLeagueMember, tidyPoliticalStatus } from './political-status';
import { POLITICAL_STATUSES } from './roster-choice';

test.each([
  ['党员', '中共党员', false],
  ['中共', '中共党员', false],
  ['中国共产党党员', '中共党员', false],
  ['预备党员', '中共预备党员', false],
  ['党员（预备）', '中共预备党员', false],
  ['团员', '共青团员', true],
  ['共青团', '共青团员', true],
  ['中国共产主义青年团团员', '共青团员', true],
  ['中共党员(保留团籍)', '中共党员（保留团籍）', true],
  ['党员（保留 团籍）', '中共党员（保留团籍）', true],
  ['中共党员、共青团员', '中共党员（保留团籍）', true],
  ['党员兼团员', '中共党员（保留团籍）', true],
  ['团员/党员', '中共党员（保留团籍）', true],
  ['预备党员（团员）', '中共预备党员（保留团籍）', true],
  ['中共预备党员保留团籍', '中共预备党员（保留团籍）', true],
  ['中共党员（未保留团籍）', '中共党员(未保留团籍)', false],
  ['中共党员（已退团）', '中共党员(已退团)', false],
  ['非团员', '非团员', false],
  ['超龄离团', '超龄离团', false],
  ['退团团员', '退团团员', false],
  ['优秀共青团员', '优秀共青团员', true],
  ['普通群众', '群众', false],
  ['民革党员', '民革党员', false],
  ['无党派人士', '无党派人士', false],
  ['', '', false],
])('「%s」 is 「%s」, in the league: %s', (written, result, inLeague) => {
  expect(tidyPoliticalStatus(written)).toBe(result);
  expect(isLeagueMember(written)).toBe(inLeague);
});

test('every choice is read as itself and counts the same before and after reading', () => {
  expect(POLITICAL_STATUSES.map(tidyPoliticalStatus)).toEqual([...POLITICAL_STATUSES]);
  expect(POLITICAL_STATUSES.filter(isLeagueMember)).toEqual([
    '中共党员（保留团籍）',
    '中共预备党员（保留团籍）',
    '共青团员',
  ]);
});
