import type { Day } from './month-day';
import { mendLine } from './roster-mend';

const today = '2026-03-10' as Day;

test.each([
  ['1998', 'birthYearOnly'],
  ['98-03', 'birthYearShort'],
  ['1998-13', 'birthMonthImpossible'],
  ['', 'birthMissing'],
])('a row mended to the birth %s is still kept out: %s', (birth, code) => {
  const { line, problems } = mendLine(5, { name: '李小雨', birth }, today);
  expect(line).toBeUndefined();
  expect(problems).toEqual([{ row: 5, column: '出生年月', code, seen: birth }]);
});

test.each([
  ['1998年3月', '1998-03'],
  ['1998.03', '1998-03'],
  ['１９９８－０３－０８', '1998-03-08'],
])('a row mended to the birth %s is taken as %s, in any form an office writes', (birth, read) => {
  const { line, problems } = mendLine(5, { name: '李 小雨', birth, post: '窗口岗' }, today);
  expect(problems).toEqual([]);
  expect(line).toMatchObject({ row: 5, name: '李小雨', birth: read, post: '窗口岗', phone: '' });
});
