import { decimalHabit, readDate, type DateFault, type DecimalHabit } from './roster-date';
import type { RosterCell } from './roster-cell';

const cases: [RosterCell, string][] = [
  ['1995-03', '1995-03'],
  ['1995-3', '1995-03'],
  ['1995/3', '1995-03'],
  ['1995/3/2', '1995-03-02'],
  ['1995.03', '1995-03'],
  ['1995.3', '1995-03'],
  ['1995.03.02', '1995-03-02'],
  ['1995。3', '1995-03'],
  ['1995、3', '1995-03'],
  ['1995年3月', '1995-03'],
  ['1995年3月份', '1995-03'],
  ['1995年03月02日', '1995-03-02'],
  ['1995 年 3 月 2 日', '1995-03-02'],
  ['１９９５年３月', '1995-03'],
  ['１９９５．０３', '1995-03'],
  ['1995 03', '1995-03'],
  ['199503', '1995-03'],
  ['19950302', '1995-03-02'],
  ['1995—03', '1995-03'],
  ['1995年3月生', '1995-03'],
  ['1995.03(31岁)', '1995-03'],
  ['1995年3月（31周岁）', '1995-03'],
  ['="1995-03"', '1995-03'],
  ["'1995-03", '1995-03'],
  ['1995-03-02 00:00:00', '1995-03-02'],
  ['1995/3/2 0:00', '1995-03-02'],
  ['1981-04-30T16:00:00.000Z', '1981-05-01'],
  ['一九九五年三月', '1995-03'],
  ['二〇〇一年十二月', '2001-12'],
  ['二零零一年十月二十一日', '2001-10-21'],
  ['\u200b1995-03\ufeff', '1995-03'],
  [1981.09, '1981-09'],
  [1981.11, '1981-11'],
  [198105, '1981-05'],
  [19810501, '1981-05-01'],
  [29707, '1981-05-01'],
  [29707.5, '1981-05-01'],
  [32633, '1989-05-05'],
  ['29707', '1981-05-01'],
  [{ y: 1981, m: 5, d: 1 }, '1981-05-01'],
  [{ y: 1981, m: 5 }, '1981-05'],
  ['2000年2月29日', '2000-02-29'],
];

test.each(cases)('%j is the birth %s', (cell, birth) =>
  expect(readDate(cell, 'unknown')).toEqual({ value: birth }),
);

const faults: [RosterCell, DateFault][] = [
  [null, 'missing'],
  ['  ', 'missing'],
  ['不详', 'unreadable'],
  ['1995-13', 'monthImpossible'],
  ['199500', 'monthImpossible'],
  ['2001-02-29', 'dayImpossible'],
  ['1995-4-31', 'dayImpossible'],
  ['19950230', 'dayImpossible'],
  ['1995', 'yearOnly'],
  [1995, 'yearOnly'],
  ['1995年', 'yearOnly'],
  ['95.3', 'yearShort'],
  ['95年3月', 'yearShort'],
  ["'85-12", 'yearShort'],
  ['农历1995年3月', 'unreadable'],
  ['#N/A', 'broken'],
  ['1995.1', 'ambiguous'],
  [1995.1, 'ambiguous'],
  ['19953', 'unreadable'],
  [19953, 'unreadable'],
  ['3/2/1995', 'unreadable'],
  ['1895-03', 'unreadable'],
  ['三月', 'unreadable'],
  ['40岁', 'unreadable'],
  [-5, 'unreadable'],
  [{ y: 1995, m: 13 }, 'monthImpossible'],
];

test.each(faults)('%j is not a birth: %s', (cell, fault) =>
  expect(readDate(cell, 'unknown')).toEqual({ fault }),
);

test.each<[RosterCell[], DecimalHabit]>([
  [[1981.09, 1983.1], 'october'],
  [['1981.09', '1983.1'], 'october'],
  [['1981.10', '1983.1'], 'january'],
  [['1981.3', '1983.1'], 'unknown'],
  [[1981.11, null, '1983年1月'], 'unknown'],
])('in a column with %j the habit for .1 is %s', (cells, habit) => expect(decimalHabit(cells)).toBe(habit));

test('a decimal .1 is October where the column pads its months, January where it writes .10', () => {
  expect(readDate(1983.1, 'october')).toEqual({ value: '1983-10' });
  expect(readDate('1983.1', 'october')).toEqual({ fault: 'ambiguous' });
  expect(readDate('1983.1', 'january')).toEqual({ value: '1983-01' });
  expect(readDate('1983.1月', 'unknown')).toEqual({ value: '1983-01' });
});
