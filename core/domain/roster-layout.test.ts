import { parseDay } from './month-day';
import { readRoster } from './roster';
import type { RosterRow } from './roster-cell';
import { readPasted } from './roster-paste';

const today = parseDay('2026-03-15')!;
const read = (rows: readonly RosterRow[]) => readRoster(rows, { today });
const spots = (remarks: readonly { row: number; column: string; code: string; seen: string }[]) =>
  remarks.map(({ row, column, code, seen }) => [row, column, code, seen]);
const HEAD = ['姓名', '出生年月'];

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

test('a second name column does not make a second roster', () => {
  const { lines, notices } = read([
    [...HEAD, '师傅', '姓名', '生日'],
    ['张三', '1995-03', '', '王五', '1970-01'],
  ]);
  expect(lines.map(({ name }) => name)).toEqual(['张三']);
  expect(notices.map(({ code }) => code)).toEqual(['columnRepeated', 'columnRepeated']);
});

test('pre-numbered rows of a template are blank, and blank rows at the end give no notice', () => {
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

test('a header without people and a table without a birth column are problems', () => {
  expect(read([HEAD]).problems).toMatchObject([{ code: 'noPeople', row: 1 }]);
  expect(
    read([
      ['姓名', '岗位'],
      ['张三', '窗口'],
    ]).problems,
  ).toMatchObject([{ code: 'birthColumnMissing', row: 1, column: '出生年月' }]);
});

test.each([
  ['numbers its people', '1、张三 1995-03\n2、李四 1996-04', [1, 2]],
  ['opens with a title of its own', '#接龙\n1. 张三 1995.03\n2. 李四 1996.04', [2, 3]],
  [
    'is drawn with bars and a rule',
    '| 姓名 | 生日 |\n| --- | --- |\n| 张三 | 1995-03 |\n| 李四 | 1996-04 |',
    [3, 4],
  ],
  ['is a sentence a person', '张三，男，1995年3月\n李四，女，1996年4月', [1, 2]],
])('a list that %s is read', (_what, text, at) => {
  const { lines, problems } = read(readPasted(text));
  expect(problems).toEqual([]);
  expect(lines.map(({ row, name, birth }) => [row, name, birth])).toEqual([
    [at[0], '张三', '1995-03'],
    [at[1], '李四', '1996-04'],
  ]);
});
