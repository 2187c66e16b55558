import type { RosterRow } from './roster-cell';
import fc from 'fast-check';
import type { RosterCell } from './roster-cell';
import { isBlankCell } from './roster-cell';
import { readTitleList, readTitleTables, titleProblemsFor, type ListedTitle } from './title-list';

const HEAD = ['序号', '集体名称', '所属单位', '推荐单位', '级别', '命名年度'];
const read = (rows: readonly RosterRow[]) => readTitleList(rows);
const short = ({ row, name, unit, level, year, bodyName }: ListedTitle) => [
  row,
  name,
  unit,
  level,
  year,
  bodyName,
];

test('a list with a title above, headings between, blank rows, a total and a note below is read', () => {
  const { lines, problems, skipped } = read([
    ['某区青年文明号名单', null, null, null, null, null],
    ['填报时间:2026年3月'],
    HEAD,
    ['一、税务系统(2个)', null, null, null, null, null],
    [1, '春晖路办税服务厅', '区税务局第一税务所', null, '区级', 2019],
    [2, '纳税服务热线班组', '区税务局', '区税务局团委', '市级', '2020—2021年度'],
    [null, ' '],
    [3, '急诊科护理组', '区人民医院', '区卫健委团委', null, { y: 2021, m: 5, d: 4 }],
    ['合计', '3个', null, null, null, null],
    ['备注:以上均在创建'],
  ]);
  expect(problems).toEqual([]);
  expect(skipped.map(({ row, code }) => [row, code])).toEqual([
    [1, 'heading'],
    [2, 'heading'],
    [3, 'heading'],
    [4, 'section'],
    [9, 'total'],
    [10, 'note'],
  ]);
  expect(lines.map(short)).toEqual([
    [5, '春晖路办税服务厅', '区税务局第一税务所', 'district', '2019', '税务系统'],
    [6, '纳税服务热线班组', '区税务局', 'city', '2021', '区税务局团委'],
    [8, '急诊科护理组', '区人民医院', 'district', '2021', '区卫健委团委'],
  ]);
});

test.each([
  [
    'a name twice',
    [
      [1, '甲窗口', '乙局'],
      [2, ' 甲 窗口 ', '乙局'],
    ],
    [3, 'repeated', '甲 窗口'],
  ],
  ['no name', [[1, '', '乙局']], [2, 'nameMissing', '1']],
  ['a year nobody can read', [[1, '甲窗口', '乙局', '', '区级', '前年']], [2, 'yearUnreadable', '前年']],
  ['a level nobody knows', [[1, '甲窗口', '乙局', '', '特级', '2019']], [2, 'levelUnreadable', '特级']],
] as const)('%s is reported with row and content', (_what, rows, [row, code, seen]) => {
  expect(read([HEAD, ...rows]).problems).toMatchObject([{ row, code, seen }]);
});

test('one name in two units means two collectives', () => {
  const { lines, problems } = read([HEAD, [1, '办税服务厅', '一所'], [2, '办税服务厅', '二所']]);
  expect([lines.length, problems]).toEqual([2, []]);
});

test('a pasted list without a header is read by its column of names', () => {
  const { lines } = read([
    ['1', '春晖路办税服务厅', '2019', '区级'],
    ['2', '急诊科护理组', '2020', '市级'],
    ['3', '政务大厅综合窗口', '2021', '区级'],
  ]);
  expect(lines.map(({ name, year, level }) => [name, year, level])).toEqual([
    ['春晖路办税服务厅', '2019', 'district'],
    ['急诊科护理组', '2020', 'city'],
    ['政务大厅综合窗口', '2021', 'district'],
  ]);
});

test('repeated headers are skipped', () => {
  const { lines, skipped } = read([HEAD, [1, '甲窗口', '乙局'], HEAD, [2, '丙窗口', '丁局']]);
  expect([lines.length, skipped.map(({ code }) => code)]).toEqual([2, ['heading', 'headerRepeated']]);
});

test.each([[[]], [[[null]]], [[['各单位:请于月底前报送。']]]])('%j is not a list', (rows) => {
  expect(read(rows).problems).toMatchObject([{ code: 'noTable' }]);
});

const names = (rows: readonly RosterRow[]) => read(rows).lines.map(({ name }) => name);

test('short names with the words of a header are titles', () =>
  expect(
    names([
      ['序号', '集体名称'],
      [1, '急诊青年集体'],
      [2, '青年文明号'],
      [3, '名称窗口'],
    ]),
  ).toEqual(['急诊青年集体', '青年文明号', '名称窗口']));

test('a numbered heading is a section that names level or body, not a title', () => {
  const { lines, skipped } = read([
    ['序号', '集体名称', '所在单位', '命名年度'],
    ['一', '区级青年文明号'],
    [1, '综合窗口', '政务中心', '2019'],
    ['（二）', '市级青年文明号（1个）'],
    [1, '收费站', '高速公司', '2018'],
    ['三、', '税务系统'],
    [1, '办税厅', '税务所', '2018'],
  ]);
  expect(lines.map(short)).toEqual([
    [3, '综合窗口', '政务中心', 'district', '2019', ''],
    [5, '收费站', '高速公司', 'city', '2018', ''],
    [7, '办税厅', '税务所', 'district', '2018', '税务系统'],
  ]);
  expect(skipped.slice(1).map(({ row, code, cells }) => [row, code, cells.name])).toEqual([
    [2, 'section', '区级青年文明号'],
    [4, 'section', '市级青年文明号（1个）'],
    [6, 'section', '税务系统'],
  ]);
});

test.each<[RosterCell, string, number | undefined]>([
  ['一星级全国青年文明号', 'nation', 1],
  ['五星', 'district', 5],
  ['地市级', 'city', undefined],
  ['行业级', 'industry', undefined],
  ['省部级', 'province', undefined],
  ['自治区级', 'province', undefined],
  ['县级', 'district', undefined],
  ['中央企业级', 'industry', undefined],
  ['系统级', 'industry', undefined],
  ['校级', 'company', undefined],
  ['集团级', 'company', undefined],
  ['全国', 'nation', undefined],
  ['3星级', 'district', 3],
  ['', 'district', undefined],
])('the level %j is read as %s', (cell, level, star) => {
  const [line] = read([HEAD, [1, '甲窗口', '乙局', '', cell, '2019']]).lines;
  expect([line?.scope ?? line?.level, line?.star]).toEqual([level, star]);
});

test.each<[RosterCell, string, number | undefined]>([
  ['第21届', '', 21],
  ['第二十一届（2021年）', '2021', 21],
  ['二〇二一年', '2021', undefined],
  ['二○一九', '2019', undefined],
  ['2021-2022', '2022', undefined],
  [44_197, '2021', undefined],
  ['20210504', '2021', undefined],
  ['2021.05', '2021', undefined],
  [2019, '2019', undefined],
])('the year %j is read as %s', (cell, year, session) => {
  const [line] = read([HEAD, [1, '甲窗口', '乙局', '', '区级', cell]]).lines;
  expect([line?.year, line?.session]).toEqual([year, session]);
});

test('columns of stars and sessions are read', () =>
  expect(
    read([
      ['集体名称', '星级', '届次', '级别'],
      ['甲窗口', '四星级', 20, '市级'],
    ]).lines,
  ).toMatchObject([{ level: 'city', star: 4, session: 20 }]));

test.each<[string, readonly RosterRow[]]>([
  [
    'with numbers',
    [
      ['序号', '集体名称', '单位', '序号', '集体名称', '单位'],
      [1, '甲窗口', '一局', 3, '丙窗口', '三局'],
      [2, '乙窗口', '二局'],
    ],
  ],
  [
    'without numbers',
    [
      ['集体名称', '集体名称'],
      ['甲窗口', '丙窗口'],
      ['乙窗口', null],
    ],
  ],
  [
    'without a header',
    [
      ['甲综合窗口', '丙综合窗口'],
      ['乙综合窗口', null],
    ],
  ],
])('titles side by side %s have keys of their own', (_what, rows) => {
  const { lines, problems, count } = read(rows);
  expect(lines.map(({ name }) => name.slice(0, 1))).toEqual(['甲', '丙', '乙']);
  expect(new Set(lines.map(({ at }) => at)).size).toBe(3);
  expect([problems, count.read]).toEqual([[], 3]);
});

test('a list of one column is read with and without its header', () => {
  expect(names([['集体名称'], ['甲窗口集体'], ['乙窗口集体']])).toEqual(['甲窗口集体', '乙窗口集体']);
  expect(names([['甲窗口集体'], ['乙窗口集体']])).toEqual(['甲窗口集体', '乙窗口集体']);
});

test('titles of all sheets are read with their sheet; sheets and columns that are not read are named', () => {
  const table = (sheet: string, rows: readonly RosterRow[], hiddenRows: number[] = []) => ({
    ...{ sheet, rows, hidden: false },
    hiddenRows: new Set(hiddenRows),
  });
  const { lines, notices, problems, count } = readTitleTables([
    table('一', [HEAD, [1, '甲窗口', '乙局'], [2, '丙窗口', '丁局']], [2]),
    table('说明', [['请如实填写。'], [1]]),
    table('二', [
      [...HEAD, '联系人'],
      [1, '戊窗口', '己局', '', '', '', '某某'],
      [2, '甲窗口', '乙局'],
    ]),
  ]);
  expect(lines.map(({ name, sheet, hidden }) => [name, sheet, hidden])).toEqual([
    ['甲窗口', '一', undefined],
    ['丙窗口', '一', true],
    ['戊窗口', '二', undefined],
  ]);
  expect(problems).toMatchObject([{ code: 'repeated', sheet: '二', row: 3, otherRow: 2 }]);
  expect(notices).toEqual([
    { code: 'columnIgnored', seen: '联系人', sheet: '二' },
    { code: 'sheetIgnored', seen: '说明', sheet: '说明' },
  ]);
  expect(count).toEqual({ all: 8, read: 3, rejected: 1, heading: 2, skipped: 0, ignored: 2 });
});

test('what the import would refuse is refused in the preview', () => {
  const { problems, rejected } = read([
    HEAD,
    [1, '甲窗口', '局'.repeat(61)],
    [2, '乙窗口', '局', '委'.repeat(41)],
  ]);
  expect(problems.map(({ code }) => code)).toEqual(['unitTooLong', 'bodyTooLong']);
  expect(rejected.map(({ row }) => row)).toEqual([2, 3]);
  expect(titleProblemsFor('0.1.0', problems).map(({ code }) => code)).toEqual(['nameTooLong', 'nameTooLong']);
});

const CELLS: readonly RosterCell[] = [
  ...[
    null,
    '',
    '甲窗口',
    '乙窗口',
    '丙班组集体',
    '一',
    '（二）',
    '合计',
    '备注:无',
    '集体名称',
    '级别',
    '2019',
  ],
  ...[
    '区级青年文明号',
    '市级',
    '五星',
    '第21届',
    '前年',
    '税务系统(2个)',
    7,
    44_197,
    2020,
    '#N/A',
    '局'.repeat(70),
  ],
];

test('the rows of generated tables add up: every filled row is read, refused with its reason, or named', () => {
  const row = fc.array(fc.constantFrom(...CELLS), { minLength: 1, maxLength: 6 });
  const header = fc.constantFrom<RosterCell[]>(
    HEAD,
    ['集体名称', '级别', '年度'],
    ['集体名称', '单位', '集体名称', '单位'],
    [],
  );
  const table = fc.record({
    rows: fc.tuple(header, fc.array(row, { maxLength: 10 })).map(([head, rows]) => [head, ...rows]),
    sheet: fc.constantFrom('一', '二'),
    hidden: fc.boolean(),
    hiddenRows: fc.constant(new Set<number>([2])),
  });
  fc.assert(
    fc.property(fc.array(table, { minLength: 1, maxLength: 3 }), (tables) => {
      const { count, lines, rejected, skipped, problems } = readTitleTables(tables);
      const filled = tables.flatMap(({ rows }) => rows).filter((cells) => !cells.every(isBlankCell)).length;
      const { all, ...parts } = count;
      expect(all).toBe(Object.values(parts).reduce((sum, part) => sum + part, 0));
      expect([lines.length, rejected.length, skipped.length]).toEqual([
        count.read,
        count.rejected,
        count.skipped + count.heading,
      ]);
      // Side by side a row has two entries; no row has none.
      const entries = [...lines, ...rejected, ...skipped];
      expect(new Set(entries.map(({ at }) => at)).size).toBe(entries.length);
      expect(all).toBeGreaterThanOrEqual(filled);
      const rows = new Set(entries.map(({ sheet, row }) => `${sheet ?? ''}|${row}`)).size;
      if (tables.length === 1) expect(rows + count.ignored).toBe(filled);
      for (const { at } of rejected) expect(problems.some((problem) => problem.at === at)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
