import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { isBlankCell, type RosterCell } from '../../../../core/domain/roster-cell';
import { readRosterTables } from '../../../../core/domain/roster';
import { parseDay } from '../../../../core/domain/month-day';
import { readTitleTables } from '../../../../core/domain/title-list';
import { readRosterRows } from './roster-source';
import { base64, read } from './workbook.fixture';

const today = parseDay('2026-03-15')!;
const fixture = (name: string) => read(readFileSync(`tests/fixtures/rosters/${name}`), name);
const names = (lines: readonly { name: string }[]) => lines.map(({ name }) => name);

describe('no row of a file is lost without a word', () => {
  test('people of a second sheet are read with the name of their sheet, sheets without people are named', () => {
    const { lines, notices, count } = fixture('10-two-sheets.xlsx');
    const bySheet = new Map<string, number>();
    for (const { sheet = '' } of lines) bySheet.set(sheet, (bySheet.get(sheet) ?? 0) + 1);
    expect([...bySheet.keys()]).toHaveLength(2);
    expect(names(lines)).toEqual(expect.arrayContaining(['张三', '李小雨', '周八', '吴九']));
    expect(notices.map(({ code }) => code)).toContain('sheetIgnored');
    expect(count.all).toBe(count.read + count.rejected + count.heading + count.skipped + count.ignored);
  });

  test('a stray quote does not swallow the rows after it', () => {
    const { lines, problems } = fixture('11-stray-quote.csv');
    expect(lines.map(({ name, post }) => [name, post])).toEqual([
      ['张三', '甲岗'],
      ['李四', '乙岗'],
      ['王五', '丙岗'],
    ]);
    expect(problems).toEqual([]);
  });

  test('two stray quotes that pair up by chance do not swallow the rows between them', () => {
    const text =
      '姓名,出生年月,岗位\n张三,1990-05,"甲岗\n李四,1991-05,乙岗\n王五,1992-05,"丙岗\n赵六,1993-05,丁岗\n';
    expect(names(read(text, 'a.csv').lines)).toEqual(['张三', '李四', '王五', '赵六']);
  });

  test('a quoted cell of two lines is still one cell', () => {
    const text = '姓名,出生年月,岗位\n张三,1990-05,"前台\n导税"\n李四,1991-05,乙岗\n';
    expect(read(text, 'a.csv').lines.map(({ name, row }) => [name, row])).toEqual([
      ['张三', 2],
      ['李四', 3],
    ]);
  });

  test('two people of one name and birth month are told apart in the preview, not refused by the import', () => {
    const { lines, problems, rejected } = fixture('12-same-name-same-month.txt');
    expect([names(lines), rejected.length]).toEqual([['李四'], 1]);
    expect(problems).toMatchObject([{ row: 3, code: 'sameMonth', otherRow: 2 }]);
  });

  test('a workbook whose main part is workbook2.xml is read', () =>
    expect(names(fixture('15-workbook2.xlsx').lines)).toContain('张三'));

  test('a hidden row is marked', () => {
    const { lines } = fixture('16-hidden-rows.xlsx');
    expect(lines.filter(({ hidden }) => hidden).length).toBeGreaterThan(0);
    expect(lines.filter(({ hidden }) => !hidden).length).toBeGreaterThan(0);
  });

  test('people side by side have ids of their own, so that leaving one out does not drop its neighbour', () => {
    const { lines, rejected, problems } = fixture('17-side-by-side.xlsx');
    const ids = [...lines, ...rejected].map(({ at }) => at);
    expect(new Set(ids).size).toBe(ids.length);
    expect(lines.filter(({ row }) => row === 2).map(({ name }) => name)).toEqual(['张三', '周八']);
    for (const { at } of rejected) expect(problems.some((problem) => problem.at === at)).toBe(true);
  });
});

describe('lists of titles as offices send them', () => {
  const titles = (name: string) => {
    const table = readRosterRows({
      ...{ kind: 'file', name },
      bytes: base64(readFileSync(`tests/fixtures/titles/${name}`)),
    });
    if (!table.ok) throw new Error(table.code);
    return readTitleTables(table.tables);
  };

  test('levels, stars, sessions and years in words are read', () => {
    const { lines, problems, count } = titles('01-levels-stars.xlsx');
    expect(problems).toEqual([]);
    expect(count).toMatchObject({ all: 11, read: 10, heading: 1 });
    expect(
      lines.map(({ level, scope, star, session, year }) => [scope ?? level, star ?? session ?? '', year]),
    ).toEqual([
      ['nation', 1, ''],
      ['district', 5, '2021'],
      ['city', '', '2021'],
      ['industry', '', '2021'],
      ['province', '', '2021'],
      ['district', '', '2021'],
      ['industry', '', '2022'],
      ['industry', '', '2021'],
      ['company', '', '2021'],
      ['company', '', '2021'],
    ]);
    expect(lines[0]).toMatchObject({ star: 1, session: 21, bodyName: '国资委' });
  });

  test('short names with the words of a header are titles', () =>
    expect(titles('02-short-names.xlsx').lines.map(({ name }) => name)).toEqual([
      '急诊青年集体',
      '法院青年集体',
      '第一税务所办税服务厅',
    ]));

  test('rows of sections give the level and are named as left out', () => {
    const { lines, skipped } = titles('03-section-rows.xlsx');
    expect(lines.map(({ name, level }) => [name, level])).toEqual([
      ['综合窗口', 'district'],
      ['收费站', 'city'],
    ]);
    expect(skipped.map(({ row, code }) => [row, code])).toEqual([
      [1, 'heading'],
      [2, 'section'],
      [4, 'section'],
    ]);
  });
});

test('a volunteer number of 18 digits is no identity card number; a text 1991.1 is asked about', () => {
  const { lines, problems } = read(
    '团员姓名,出生日期,注册志愿者编号\n王五,1990-05-08,500101200003123456\n张三,1991.1,\n李四,1991.09,\n',
    'a.csv',
  );
  expect(lines).toMatchObject([{ name: '王五', volunteerNo: '500101200003123456' }, { name: '李四' }]);
  expect(problems).toMatchObject([{ row: 3, code: 'birthAmbiguous' }]);
});

const CELLS: readonly RosterCell[] = [
  ...[
    null,
    '',
    '张三',
    '李四',
    '王五',
    '1995-03',
    '1995-03-08',
    '1990-01',
    '合计',
    '备注:无',
    '姓名',
    '出生年月',
  ],
  ...['不详', '窗口组', '示例', '1.', 29707, 1981.1, '#N/A'],
];

test('the rows of generated tables add up: all = read + rejected + heading + skipped + ignored', () => {
  const row = fc.array(fc.constantFrom(...CELLS), { minLength: 3, maxLength: 6 });
  const table = fc.record({
    rows: fc
      .array(row, { maxLength: 12 })
      .map((rows) => [['姓名', '出生年月', '岗位'] as RosterCell[], ...rows]),
    sheet: fc.constantFrom('一', '二'),
    hidden: fc.boolean(),
    hiddenRows: fc.constant(new Set<number>()),
  });
  fc.assert(
    fc.property(fc.array(table, { minLength: 1, maxLength: 2 }), (tables) => {
      const { count, lines, rejected, skipped } = readRosterTables(tables, { today });
      const filled = tables.flatMap(({ rows }) => rows).filter((cells) => !cells.every(isBlankCell)).length;
      expect(count.all).toBe(filled);
      expect(count.all).toBe(count.read + count.rejected + count.heading + count.skipped + count.ignored);
      expect([lines.length, rejected.length, skipped.length]).toEqual([
        ...[count.read, count.rejected, count.skipped],
      ]);
    }),
    { numRuns: 300 },
  );
});
