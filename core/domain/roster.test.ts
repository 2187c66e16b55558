import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parseDay } from './month-day';
import { readRoster, ROSTER_LIMIT } from './roster';
import { cellText, type RosterRow } from './roster-cell';
import { readPasted } from './roster-paste';

const today = parseDay('2026-03-15')!;
const read = (rows: readonly RosterRow[]) => readRoster(rows, { today });
const spots = (remarks: readonly { row: number; column: string; code: string; seen: string }[]) =>
  remarks.map(({ row, column, code, seen }) => [row, column, code, seen]);
const HEAD = ['姓名', '出生年月'];

test('the pasted table with five faults names each with its row, column and what was seen', () => {
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

test('a title, a note and a two-row header may stand above the people', () => {
  const { lines, problems, notices } = read([
    ['××青年文明号花名册', null, null, null],
    ['填报时间:2026年3月'],
    ['姓名', '出生年月', '联系方式', null],
    [null, null, '手机号', '微信'],
    ['张三', '1995-03', 13980115713, 'zhang'],
  ]);
  expect(problems).toEqual([]);
  expect(spots(notices)).toEqual([[4, '微信', 'columnIgnored', '']]);
  expect(lines).toMatchObject([{ row: 5, name: '张三', birth: '1995-03', phone: '13980115713' }]);
});

test('a merged two-row header is read whether its cells repeat or not', () => {
  const { lines } = read([
    ['姓名', '基本信息', '基本信息'],
    ['姓名', '性别', '出生日期'],
    ['张三', '男', '1995/3/2'],
  ]);
  expect(lines).toMatchObject([{ gender: '男', birth: '1995-03-02' }]);
});

test.each([
  ['a total row', [['合计', '2人']], [3, '姓名', 'totalRow', '合计']],
  ['a note row', [['备注:以上均为在职人员']], [3, '姓名', 'noteRow', '备注:以上均为在职人员']],
  ['a signature row', [['填表人:王五', '审核人:赵六']], [3, '姓名', 'noteRow', '填表人:王五']],
  ['a repeated header', [HEAD], [3, '姓名', 'headerRepeated', '姓名']],
  ['an example row', [['示例', '1990-01']], [3, '姓名', 'exampleRow', '示例']],
  [
    'a blank row between people',
    [
      [null, ' '],
      ['李四', '1996-04'],
    ],
    [3, '', 'blankRow', ''],
  ],
] as const)('%s is passed over with a notice', (_what, rows, spot) => {
  const { lines, problems, notices } = read([HEAD, ['张三', '1995-03'], ...rows]);
  expect(problems).toEqual([]);
  expect(spots(notices)).toEqual([spot]);
  expect(lines[0]?.name).toBe('张三');
});

test.each([
  ['in the column of numbers', ['一、窗口组', null, null], '序号'],
  ['in the column of names', [null, '窗口组', null], '姓名'],
])('the name of a group %s is passed over with a notice', (_where, group, column) => {
  const { lines, problems, notices } = read([['序号', ...HEAD], group, [1, '张三', '1995-03']]);
  expect([lines.length, problems]).toEqual([1, []]);
  expect(notices).toMatchObject([{ row: 2, column, code: 'noteRow' }]);
});

test('people set side by side under repeated headers are all read', () => {
  const { lines, problems, notices } = read([
    ['序号', ...HEAD, '序号', ...HEAD],
    [1, '张三', '1995-03', 3, '王五', '1996-05'],
    [2, '李四', '1996-04', 4, '赵六', '不详'],
    [5, '孙七', '1997-06', null, null, null],
  ]);
  expect(lines.map(({ row, name }) => [row, name])).toEqual([
    [2, '张三'],
    [2, '王五'],
    [3, '李四'],
    [4, '孙七'],
  ]);
  expect(spots(problems)).toEqual([[3, '出生年月', 'birthUnreadable', '不详']]);
  expect(notices).toEqual([]);
});

test('a second name column of other people’s names is no second roster', () => {
  const { lines, notices } = read([
    [...HEAD, '师傅', '姓名', '生日'],
    ['张三', '1995-03', '', '王五', '1970-01'],
  ]);
  expect(lines.map(({ name }) => name)).toEqual(['张三']);
  expect(notices.map(({ code }) => code)).toEqual(['columnRepeated', 'columnRepeated']);
});

test('rows a template numbered beforehand are blank, and blank rows at the end are no news', () => {
  const { lines, problems, notices } = read([
    ['序号', ...HEAD],
    [1, '张三', '1995-03'],
    [2, null, null],
    [3],
    [],
  ]);
  expect([lines.length, problems, notices]).toEqual([1, [], []]);
});

test('a table without header is read where one column holds names and one holds births', () => {
  const { lines, problems, notices } = read([
    [1, '张三', '男', '1995-03', '窗口岗'],
    [2, '李四', '女', '1996.04', '窗口岗'],
    [3, '王五六', '女', '不详', '导税岗'],
  ]);
  expect(lines).toMatchObject([
    { row: 1, name: '张三', gender: '男', birth: '1995-03' },
    { row: 2, name: '李四', gender: '女', birth: '1996-04' },
  ]);
  expect(spots(problems)).toEqual([[3, '出生年月', 'birthUnreadable', '不详']]);
  expect(notices.map(({ code, column }) => [code, column])).toEqual([
    ['headerGuessed', ''],
    ['columnIgnored', 'A'],
    ['columnIgnored', 'E'],
  ]);
});

test.each([
  ['nothing', []],
  ['blank rows', [[null], ['']]],
  ['prose', [['各单位:请于月底前报送。']]],
  ['names without births', [['张三'], ['李四']]],
])('%s is no table', (_what, rows) => {
  const reading = read(rows);
  expect(reading.lines).toEqual([]);
  expect(reading.problems).toMatchObject([{ code: 'noTable' }]);
});

test('a header without people, and a table without a birth column, say so', () => {
  expect(read([HEAD]).problems).toMatchObject([{ code: 'noPeople', row: 1 }]);
  expect(
    read([
      ['姓名', '岗位'],
      ['张三', '窗口'],
    ]).problems,
  ).toMatchObject([{ code: 'birthColumnMissing', row: 1, column: '出生年月' }]);
});

test('columns may stand in any order; identity cards are never taken nor shown', () => {
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
  ['1985-05-03', '1985-05-04', 'sameName'],
  ['1985-05', '1990-05', 'sameName'],
])('one name born %s and %s: %s, pointing at the earlier row', (first, second, code) => {
  const { lines, problems, notices } = read([HEAD, ['张三', first], ['张 三', second]]);
  expect([...problems, ...notices]).toEqual([{ row: 3, column: '姓名', code, seen: '张三', otherRow: 2 }]);
  expect(lines.length).toBe(code === 'duplicate' ? 1 : 2);
});

test.each([
  ['张三（借调）', '张三', ['nameNoteRemoved']],
  ['阿卜杜拉·买买提', '阿卜杜拉·买买提', []],
  ['𠮷〇', '𠮷〇', []],
  ['1.张三', '张三', []],
  ['12、张三', '张三', []],
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

test('200 people are taken; the 201st is a problem on its own row', () => {
  expect(read([HEAD, ...people(ROSTER_LIMIT)])).toMatchObject({ problems: [], lines: { length: 200 } });
  const over = read([HEAD, ...people(ROSTER_LIMIT + 1)]);
  expect(over.lines).toHaveLength(200);
  expect(spots(over.problems)).toEqual([[202, '姓名', 'tooManyLines', '201']]);
});

test('a birth far from a working age is taken with a notice', () => {
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

const told = (rows: readonly RosterRow[]): Set<number> => {
  const { lines, problems, notices } = read(rows);
  return new Set([...lines, ...problems, ...notices].map(({ row }) => row));
};

test('whatever a row holds, it is a line, a problem or a notice: nothing is dropped in silence', () =>
  fc.assert(
    fc.property(fc.array(anyCell, { minLength: 3, maxLength: 3 }), (row) => {
      fc.pre(row.some((cell) => cellText(cell) !== ''));
      expect(told([['出生年月', '姓名', '岗位'], ['1990-01', '周文博', '窗口'], row]).has(3)).toBe(true);
    }),
    { numRuns: 300 },
  ));
