import { pasteSeparator, readPasted, type PasteSeparator } from './roster-paste';

test.each<[string, string, PasteSeparator]>([
  ['a tab', '姓名\t出生年月\n张三\t1995-03', 'tab'],
  ['a comma', '姓名,出生年月\n张三,1995-03', 'comma'],
  ['a Chinese comma', '姓名，出生年月\n张三，1995-03', 'chineseComma'],
  ['a semicolon', '姓名;出生年月\n张三；1995-03', 'semicolon'],
  ['several spaces', '姓名    出生年月\n张三   1995-03', 'spaces'],
  ['ideographic spaces', '姓名　出生年月\n张三　1995-03', 'spaces'],
  ['single spaces', '姓名 出生年月\n张三 1995-03', 'space'],
  ['bars', '| 姓名 | 出生年月 |\n| 张三 | 1995-03 |', 'bar'],
])('a table parted by %s is parted', (_what, text, separator) => {
  expect(pasteSeparator(text)).toBe(separator);
  const rows = readPasted(text).map((row) => row.map((cell) => String(cell).trim()));
  expect(rows).toEqual([
    ['姓名', '出生年月'],
    ['张三', '1995-03'],
  ]);
});

test.each([
  ['several spaces', '张 三   1995-03', ['张 三', '1995-03']],
  ['single spaces', '张 三 1995-03 窗口岗', ['张三', '1995-03', '窗口岗']],
])('a two-hanzi name keeps whole between %s', (_what, text, cells) =>
  expect(readPasted(text)).toEqual([cells]),
);

test('a quoted cell keeps its line feed, its tab and its quotes', () => {
  expect(readPasted('姓名\t"出生\n年月"\n"张""三"\t1995-03\n')).toEqual([
    ['姓名', '出生\n年月'],
    ['张"三', '1995-03'],
  ]);
});

test('blank lines remain, so that row numbers match the file', () => {
  expect(readPasted('姓名,生日\r\n\r\n张三,1995-03\r\n')).toEqual([
    ['姓名', '生日'],
    [''],
    ['张三', '1995-03'],
  ]);
});

test('a lone quote is text, and a list without separators is one column', () => {
  expect(readPasted('甲"\t乙\n丙\t丁')).toEqual([
    ['甲"', '乙'],
    ['丙', '丁'],
  ]);
  expect(readPasted('张三\n李四')).toEqual([['张三'], ['李四']]);
});

test.each<[string, string, PasteSeparator]>([
  [
    'a comma table whose numbers end in a tab',
    '姓名,编号,生日\n张三,"5001\t",1995-03\n李四,"5002\t",1996-04',
    'comma',
  ],
  ['a tab table whose posts hold commas', '姓名\t岗位\t生日\n张三\t窗口,导税\t1995-03', 'tab'],
  ['a tab table of two columns with a comma in each line', '张三,男\t1995-03\n李四,女\t1996-04', 'tab'],
])('in %s the sign that parts most often parts the cells', (_what, text, separator) => {
  expect(pasteSeparator(text)).toBe(separator);
});
