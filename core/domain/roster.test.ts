import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseDay } from './month-day';
import { readRoster } from './roster';
import { ROSTER_MAX } from './roster-field';
import { cellText, type RosterRow } from './roster-cell';
import { readPasted } from './roster-paste';

const today = parseDay('2026-03-15')!;
const read = (rows: readonly RosterRow[]) => readRoster(rows, { today });
const spots = (remarks: readonly { row: number; column: string; code: string; seen: string }[]) =>
  remarks.map(({ row, column, code, seen }) => [row, column, code, seen]);
const HEAD = ['姓名', '出生年月'];

test('a pasted table with five faults reports each with row, column and content', () => {
  const reading = read(readPasted(readFileSync('tests/fixtures/rosters/03-pasted-with-errors.txt', 'utf8')));
  expect(spots(reading.problems)).toEqual([
    [5, '姓名', 'nameMissing', ''],
    [6, '出生年月', 'birthMonthImpossible', '1995-13'],
    [7, '出生年月', 'birthUnreadable', '不详'],
    [10, '姓名', 'duplicate', '戚子涵'],
  ]);
  expect(reading.lines.map(({ row, name, birth }) => [row, name, birth])).toEqual([
    [2, '戚子涵', '1985-05'],
    [3, '谢嘉怡', '1995-03'],
    [4, '邹子涵', '1987-01'],
    [8, '窦子涵', '1997-05'],
    [9, '章一诺', '1997-09'],
  ]);
});

test('columns may be in any order; identity card numbers are neither read nor shown', () => {
  const idCard = '510212199503021234';
  const reading = read([
    ['身份证号', '岗位', '出生年月', '身份', '姓名'],
    [idCard, '窗口', idCard, '正式', '张三'],
    [idCard, '窗口', '1995-03', '正式', '李 四'],
  ]);
  expect(reading.lines).toMatchObject([{ name: '李四', post: '窗口', identity: '正式' }]);
  expect(spots(reading.notices)).toEqual([[1, '身份证号', 'idCardIgnored', '']]);
  expect(spots(reading.problems)).toEqual([[2, '出生年月', 'birthUnreadable', '510…']]);
  expect(JSON.stringify(reading)).not.toContain('199503021234');
});

test.each([
  ['1985-05', '1985-05', 'duplicate'],
  ['1985-05', '1985-05-03', 'duplicate'],
  ['1985-05-03', '1985-05-04', 'sameMonth'],
  ['1985-05', '1990-05', 'sameName'],
])('one name born %s and %s: %s, pointing at the earlier row', (first, second, code) => {
  const { lines, problems, notices } = read([HEAD, ['张三', first], ['张 三', second]]);
  expect([...problems, ...notices]).toMatchObject([
    { row: 3, column: '姓名', code, seen: '张三', otherRow: 2 },
  ]);
  expect(lines.length).toBe(code === 'sameName' ? 2 : 1);
});

test.each([
  ['张三（借调）', '张三', ['nameNoteRemoved']],
  ['阿卜杜拉·买买提', '阿卜杜拉·买买提', []],
  ['𠮷〇', '𠮷〇', []],
  ['1.张三', '张三', []],
  ['12、张三', '张三', []],
  ['*张三', '张三', ['nameNoteRemoved']],
  ['张三★', '张三', ['nameNoteRemoved']],
])('the name cell %s gives %s', (cell, name, codes) => {
  const { lines, notices } = read([HEAD, [cell, '1995-03']]);
  expect(lines[0]?.name).toBe(name);
  expect(notices.map(({ code }) => code)).toEqual(codes);
});

test.each([
  ['张3', '1995-03', 'nameUnreadable'],
  [13980115713, '1995-03', 'nameUnreadable'],
  ['#REF!', '1995-03', 'cellBroken'],
  ['张三', '#N/A', 'cellBroken'],
  ['张三', '', 'birthMissing'],
  ['张三', '2026-04', 'birthInFuture'],
  ['张三', 1995, 'birthYearOnly'],
  ['张三', '85.6', 'birthYearShort'],
  ['张三', 1995.1, 'birthAmbiguous'],
  ['张三', '2001-02-29', 'birthDayImpossible'],
] as const)('%j born %j is kept out: %s', (name, birth, code) => {
  const { lines, problems } = read([HEAD, [name, birth]]);
  expect(lines).toEqual([]);
  expect(problems.map((problem) => problem.code)).toEqual([code]);
});

test('a row with two faults reports both', () => {
  expect(
    spots(
      read([
        [...HEAD, '岗位'],
        [null, '不详', '窗口'],
      ]).problems,
    ),
  ).toEqual([
    [2, '姓名', 'nameMissing', ''],
    [2, '出生年月', 'birthUnreadable', '不详'],
  ]);
});

const people = (count: number): RosterRow[] =>
  Array.from({ length: count }, (_, index) => [
    `赵${String.fromCharCode(0x4e00 + index)}`,
    `19${70 + (index % 30)}-0${1 + (index % 9)}`,
  ]);

test('200 people are accepted; the 201st is a problem on its row', () => {
  expect(read([HEAD, ...people(ROSTER_MAX)])).toMatchObject({ problems: [], lines: { length: 200 } });
  const over = read([HEAD, ...people(ROSTER_MAX + 1)]);
  expect(over.lines).toHaveLength(200);
  expect(spots(over.problems)).toEqual([[202, '姓名', 'tooManyLines', '201']]);
});

test.each(['*', ':', '(', '1', ' 1', '一十', '姓', '\u200d', 'e\u0301'])(
  'a cell of 60 000 times %j is a fault like any other, found without walking it again and again',
  (sign) => {
    const flood = `${sign.repeat(60_000)}x`;
    const { lines, problems } = read([[flood, ...HEAD], HEAD, ['张三', flood], [flood, '1995-03']]);
    expect(lines).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
  },
);

test('a future joining date is dropped with a notice', () => {
  const { lines, notices } = read([
    [...HEAD, '入职年月'],
    ['张三', '1995-03', '2012.07'],
    ['李四', '1996-04', '2062.07'],
    ['王五', '1997-05', null],
  ]);
  expect(lines.map(({ joinedPost }) => joinedPost)).toEqual(['2012-07', '', '']);
  expect(spots(notices)).toEqual([[3, '入职年月', 'joinedPostUnreadable', '2062.07']]);
});

test('a birth far from working age is accepted with a notice', () => {
  expect(read([HEAD, ['张三', '2019-03']])).toMatchObject({
    lines: [{}],
    notices: [{ code: 'birthUnlikely', row: 2 }],
  });
});

const anyCell = fc.oneof(
  fc.constantFrom(
    null,
    '',
    '张三',
    '李四',
    '1995-03',
    '合计',
    '备注:无',
    '姓名',
    '不详',
    29707,
    1981.1,
    '#N/A',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.double(),
);

const reportedRows = (rows: readonly RosterRow[]): Set<number> => {
  const { lines, problems, notices } = read(rows);
  return new Set([...lines, ...problems, ...notices].map(({ row }) => row));
};

test('every row gives a line, a problem or a notice', () =>
  fc.assert(
    fc.property(fc.array(anyCell, { minLength: 3, maxLength: 3 }), (row) => {
      fc.pre(row.some((cell) => cellText(cell) !== ''));
      expect(reportedRows([['出生年月', '姓名', '岗位'], ['1990-01', '周文博', '窗口'], row]).has(3)).toBe(
        true,
      );
    }),
    { numRuns: 300 },
  ));
