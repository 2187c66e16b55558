import type { RosterRow } from './roster-cell';
import { readTitleList } from './title-list';

const HEAD = ['序号', '集体名称', '所属单位', '推荐单位', '级别', '命名年度'];
const read = (rows: readonly RosterRow[]) => readTitleList(rows);

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
  expect(skipped).toBe(3);
  expect(lines.map(({ row, ...line }) => [row, ...Object.values(line)])).toEqual([
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
  expect(read([HEAD, ...rows]).problems).toEqual([{ row, code, seen }]);
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
  expect([lines.length, skipped]).toEqual([2, 1]);
});

test.each([[[]], [[[null]]], [[['各单位:请于月底前报送。']]]])('%j is not a list', (rows) => {
  expect(read(rows).problems).toMatchObject([{ code: 'noTable' }]);
});
