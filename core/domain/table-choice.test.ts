import { parseDay } from './month-day';
import { readRosterTables, type RosterTable } from './roster';
import { readTitleTables } from './title-list';

const today = parseDay('2026-03-15')!;
const table = (sheet: string, rows: RosterTable['rows']): RosterTable => ({
  ...{ rows, sheet, hidden: false, hiddenRows: new Set() },
});
const roster = [
  table('名单', [
    ['姓名', '出生年月', '备注'],
    ['张三', '1990-05', '导税岗'],
    ['李四', '1991-06', '法制岗'],
  ]),
  table('旧表', [
    ['甲', '乙'],
    ['王五', '1992-07'],
  ]),
  table('说明', [['请如实填写']]),
];

test('every table of a source is described with its columns, read or not', () => {
  const { sheets, count } = readRosterTables(roster, { today });
  expect(sheets).toMatchObject([
    {
      ...{ sheet: 0, name: '名单', rows: 3, taken: true },
      columns: [
        { label: '姓名', sample: '张三', field: 'name' },
        { label: '出生年月', sample: '1990-05', field: 'birth' },
        { label: '备注', sample: '导税岗', field: null },
      ],
    },
    { sheet: 1, name: '旧表', rows: 2 },
    { sheet: 2, name: '说明', rows: 1, taken: false, columns: [{ label: 'A', sample: '请如实填写' }] },
  ]);
  expect(count.all).toBe(6);
});

test('a column is what it is said to be, a sheet is read or left; ids stay those of sheet and row', () => {
  const before = readRosterTables(roster, { today });
  const chosen = readRosterTables(roster, {
    today,
    choices: [
      { sheet: 0, fields: ['name', 'birth', 'post'] },
      { sheet: 1, taken: true, fields: ['name', 'birth'] },
    ],
  });
  expect(chosen.lines.map(({ name, post, sheet }) => [name, post, sheet])).toEqual([
    ['张三', '导税岗', '名单'],
    ['李四', '法制岗', '名单'],
    ['王五', '', '旧表'],
  ]);
  const idOf = ({ lines }: typeof before, name: string) => lines.find((line) => line.name === name)?.at;
  expect(idOf(chosen, '李四')).toBe(idOf(before, '李四'));
  const left = readRosterTables(roster, {
    today,
    choices: [
      { sheet: 0, taken: false },
      { sheet: 1, taken: true, fields: ['name', 'birth'] },
    ],
  });
  expect([left.lines.map(({ name }) => name), left.count.ignored, left.count.all]).toEqual([['王五'], 4, 6]);
  expect(idOf(left, '王五')).toBe(idOf(chosen, '王五'));
});

test('without a column of names nothing is read, and the birth column is missed by name', () => {
  const none = readRosterTables(roster.slice(0, 1), {
    today,
    choices: [{ sheet: 0, fields: [null, 'birth', null] }],
  });
  expect([none.lines, none.problems[0]?.code]).toEqual([[], 'noTable']);
  const noBirth = readRosterTables(roster.slice(0, 1), {
    today,
    choices: [{ sheet: 0, fields: ['name', null, null] }],
  });
  expect(noBirth.problems[0]?.code).toBe('birthColumnMissing');
});

test('columns and sheets of a list of titles are chosen alike', () => {
  const titles = [
    table('名单', [
      ['甲列', '乙列', '丙列'],
      ['某某窗口', '某区税务局', '2020'],
      ['某某收费站', '某公司', '2021'],
    ]),
    table('另表', [
      ['集体名称', '单位'],
      ['某某班组', '某厂'],
    ]),
  ];
  const read = readTitleTables(titles, [
    { sheet: 0, fields: ['name', 'unit', 'year'] },
    { sheet: 1, taken: false },
  ]);
  expect(read.lines.map(({ name, unit, year }) => [name, unit, year])).toEqual([
    ...[
      ['某某窗口', '某区税务局', '2020'],
      ['某某收费站', '某公司', '2021'],
    ],
  ]);
  expect(read.sheets.map(({ taken }) => taken)).toEqual([true, false]);
  expect(read.count).toMatchObject({ ignored: 2 });
  expect(read.count.all).toBe(5);
});
