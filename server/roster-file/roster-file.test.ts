import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync, strFromU8 } from 'fflate';
import { Workbook, type Worksheet } from 'exceljs';
import { parseDay } from '../../core/domain/month-day';
import { readRosterFile } from './roster-file';
import { readRosterSource } from './roster-source';

const today = parseDay('2026-03-15')!;
const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes as Uint8Array).toString('base64');
const read = (bytes: Uint8Array | string, name = 'roster.xlsx') => {
  const reading = readRosterSource({ kind: 'file', name, bytes: base64(bytes) }, today);
  if (!reading.ok) throw new Error(reading.code);
  return reading.roster;
};
const refusal = (bytes: Uint8Array | string, name = 'roster.xlsx') => {
  const reading = readRosterFile({ name, bytes: base64(bytes) });
  return reading.ok ? undefined : reading.code;
};
const workbook = async (fill: (sheet: Worksheet, book: Workbook) => void): Promise<Uint8Array> => {
  const book = new Workbook();
  fill(book.addWorksheet('花名册'), book);
  return new Uint8Array(await book.xlsx.writeBuffer());
};
const rewritten = (bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path]!))) });
};
const SHEET = 'xl/worksheets/sheet1.xml';

// Node decodes GB18030 and does not encode it: turn the decoder's two-byte plane around.
const gbk = (text: string): Uint8Array => {
  const decoder = new TextDecoder('gb18030');
  const plane = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      if (trail !== 0x7f) plane.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Uint8Array.from([...text].flatMap((sign) => plane.get(sign) ?? [sign.charCodeAt(0)]));
};

describe('the tables offices really sent', () => {
  const fixture = (name: string) => readFileSync(`tests/fixtures/rosters/${name}`);

  test('the plain csv gives its 14 people', () => {
    const { lines, problems, notices } = read(fixture('01-plain.csv'), '01-plain.csv');
    expect([lines.length, problems, notices]).toEqual([14, [], []]);
    expect(lines[0]).toEqual({
      row: 2,
      name: '赵明轩',
      gender: '男',
      birth: '2001-01',
      politics: '中共党员',
      post: '导税岗',
      joinedPost: '2012-07',
      volunteerNo: '500185648917',
      phone: '13980115713',
      identity: '',
      nationality: '',
    });
  });

  test('the office workbook gives its 18 people: title, three date styles, blank row, total row', () => {
    const { lines, problems, notices } = read(fixture('02-office.xlsx'));
    expect(problems).toEqual([]);
    expect(notices.map(({ row, code, seen }) => [row, code, seen])).toEqual([
      [13, 'blankRow', ''],
      [24, 'totalRow', '合计'],
    ]);
    expect(lines).toHaveLength(18);
    expect(lines.slice(0, 3)).toMatchObject([
      { row: 4, name: '韩嘉怡', birth: '1981-05-01', volunteerNo: '500186397957', phone: '13932860304' },
      { row: 5, name: '杨文博', birth: '1993-05', post: '法制岗' },
      { row: 6, name: '朱子涵', birth: '1981-09' },
    ]);
    expect(lines[17]).toMatchObject({ row: 22, name: '姜子涵', birth: '1995-05' });
  });

  test('the pasted table is the same as a text file', () => {
    const { lines, problems } = read(fixture('03-pasted-with-errors.txt'), '03.txt');
    expect([lines.length, problems.map(({ row }) => row)]).toEqual([5, [5, 6, 7, 10]]);
  });
});

const CSV = '姓名,出生年月,手机号\r\n张三,1995-03,13980115713\r\n李四,1996-04,\r\n';

test.each<[string, Uint8Array]>([
  ['UTF-8', Buffer.from(CSV)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${CSV}`)],
  ['GBK', gbk(CSV)],
  ['UTF-16LE with a mark', Buffer.from(`\ufeff${CSV}`, 'utf16le')],
  ['UTF-16LE without a mark', Buffer.from(CSV, 'utf16le')],
  ['UTF-16BE with a mark', Buffer.from(`\ufeff${CSV}`, 'utf16le').swap16()],
])('a csv in %s is read', (_encoding, bytes) => {
  expect(read(bytes, 'a.csv')).toMatchObject({
    problems: [],
    lines: [
      { row: 2, name: '张三', birth: '1995-03', phone: '13980115713' },
      { row: 3, name: '李四', birth: '1996-04', phone: '' },
    ],
  });
});

test.each([
  ['a quoted header with a line feed', '"姓\n名","出生\n年月"\n张三,1995-03\n', 2],
  ['semicolons told by Excel', 'sep=;\n姓名;出生年月\n张三;1995-03\n', 3],
  ['a title line and trailing commas', '花名册,,\n姓名,出生年月,\n张三,1995-03,\n', 3],
  ['Chinese commas', '姓名，出生年月\n张三，1995-03', 2],
])('a csv with %s is read', (_what, text, row) => {
  expect(read(text, 'a.csv')).toMatchObject({
    problems: [],
    lines: [{ row, name: '张三', birth: '1995-03' }],
  });
});

test('a phone that a csv keeps as 1.39E+10 has lost its digits: the line stays, the phone is left out', () => {
  const { lines, notices } = read('姓名,出生年月,手机号\n张三,1995-03,1.39E+10', 'a.csv');
  expect(lines).toMatchObject([{ phone: '' }]);
  expect(notices).toMatchObject([{ row: 2, column: '手机号', code: 'numberRounded', seen: '1.39E+10' }]);
});

test('a phone shown as 1.39E+10 in a workbook is whole inside', async () => {
  const bytes = await workbook((sheet) => {
    sheet.addRow(['手机号', '岗位', '出生年月', '姓名']);
    sheet.addRow([13980115713, '窗口岗', '1995年3月', '张 三']).getCell(1).numFmt = '0.00E+00';
  });
  expect(read(bytes).lines).toMatchObject([
    { name: '张三', phone: '13980115713', birth: '1995-03', post: '窗口岗' },
  ]);
});

test('a merged title, a two-row merged header and posts merged downwards are read for each person', async () => {
  const bytes = await workbook((sheet) => {
    sheet.addRows([
      ['青年文明号成员花名册'],
      ['姓名', '出生年月', '岗位', '联系方式'],
      [null, null, null, '手机', '微信'],
      ['张三', '1995-03', '窗口岗', 13980115713, 'z'],
      ['李四', '1996-04', null, 13980115714, 'l'],
    ]);
    for (const merge of ['A1:E1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'C4:C5']) sheet.mergeCells(merge);
  });
  const { lines, problems, notices } = read(bytes);
  expect(problems).toEqual([]);
  expect(lines).toMatchObject([
    { row: 4, post: '窗口岗', phone: '13980115713' },
    { row: 5, post: '窗口岗', phone: '13980115714' },
  ]);
  expect(notices).toMatchObject([{ column: '微信', code: 'columnIgnored' }]);
});

test.each([
  ['yyyy-mm-dd', '1981-05-06'],
  ['yyyy/m/d', '1981-05-06'],
  ['yyyy"年"m"月"d"日"', '1981-05-06'],
  ['[$-804]yyyy"年"m"月"', '1981-05'],
  ['yyyy.mm', '1981-05'],
  ['mmm-yy', '1981-05'],
  ['yyyy', '1981-05-06'],
  ['General', '1981-05-06'],
])(
  'a date shown as %s is the birth %s: a day nobody sees was invented by the sheet',
  async (format, birth) => {
    const bytes = await workbook((sheet) => {
      sheet.addRow(['姓名', '出生年月']);
      sheet.addRow(['张三', 29712]).getCell(2).numFmt = format;
    });
    expect(read(bytes).lines).toMatchObject([{ birth }]);
  },
);

test('a workbook that counts from 1904 gives the same dates', async () => {
  const bytes = await workbook((sheet, book) => {
    book.properties.date1904 = true;
    sheet.addRow(['姓名', '出生年月']);
    sheet.addRow(['张三', new Date(Date.UTC(1981, 4, 6))]).getCell(2).numFmt = 'yyyy-mm-dd';
  });
  expect(read(bytes).lines).toMatchObject([{ birth: '1981-05-06' }]);
});

test('formulas give their last value; broken and never computed ones are shown, not lost', async () => {
  const bytes = await workbook((sheet) => {
    sheet.addRow(['姓名', '出生年月', '岗位']);
    sheet.addRow([{ formula: 'A9', result: '张三' }, { formula: 'B9', result: '1995-03' }, '窗口']);
    sheet.addRow(['李四', { error: '#N/A' }, '窗口']);
    sheet.addRow(['王五', { formula: 'B9' }, '窗口']);
    sheet.addRow(['赵六', '1996-04', { error: '#REF!' }]);
  });
  const { lines, problems, notices } = read(bytes);
  expect(lines.map(({ name, post }) => [name, post])).toEqual([
    ['张三', '窗口'],
    ['赵六', ''],
  ]);
  expect(problems).toMatchObject([
    { row: 3, column: '出生年月', code: 'cellBroken', seen: '#N/A' },
    { row: 4, column: '出生年月', code: 'cellBroken', seen: '#VALUE!' },
  ]);
  expect(notices).toMatchObject([{ row: 5, column: '岗位', code: 'fieldBroken', seen: '#REF!' }]);
});

test('rich text, hidden columns, empty columns and a trailing total do not disturb', async () => {
  const bytes = await workbook((sheet) => {
    sheet.addRow(['序号', null, '姓名', null, '出生年月', '备注']);
    sheet.addRow([
      1,
      null,
      { richText: [{ text: '张' }, { font: { bold: true }, text: '三' }] },
      null,
      '1995-03',
      '借调',
    ]);
    sheet.addRow(['合计', null, '1人']);
    sheet.getColumn(2).hidden = true;
    sheet.getColumn(4).hidden = true;
  });
  const { lines, problems, notices } = read(bytes);
  expect([lines.length, lines[0]?.name, problems]).toEqual([1, '张三', []]);
  expect(notices.map(({ column, code }) => [column, code])).toEqual([
    ['备注', 'columnIgnored'],
    ['序号', 'totalRow'],
  ]);
});

test('the first sheet with a name column is taken, a visible one before a hidden one', async () => {
  const bytes = await workbook((sheet, book) => {
    sheet.addRow(['填表说明:请如实填写']);
    const hidden = book.addWorksheet('旧表', { state: 'hidden' });
    hidden.addRows([
      ['姓名', '出生年月'],
      ['旧人', '1960-01'],
    ]);
    book.addWorksheet('名单').addRows([
      ['姓名', '出生年月'],
      ['张三', '1995-03'],
    ]);
    book.addWorksheet('名单2').addRows([
      ['姓名', '出生年月'],
      ['李四', '1995-03'],
    ]);
  });
  expect(readRosterFile({ name: 'a.xlsx', bytes: base64(bytes) })).toMatchObject({ ok: true, sheet: '名单' });
  expect(read(bytes).lines).toMatchObject([{ name: '张三' }]);
});

test.each([
  [200, 200, []],
  [201, 200, [[202, 'tooManyLines']]],
])('a workbook of %i people gives %i lines', async (count, taken, told) => {
  const bytes = await workbook((sheet) => {
    sheet.addRow(['姓名', '出生年月']);
    for (let index = 0; index < count; index += 1)
      sheet.addRow([`赵${String.fromCharCode(0x4e00 + index)}`, '1995-03']);
  });
  const { lines, problems } = read(bytes);
  expect([lines.length, problems.map(({ row, code }) => [row, code])]).toEqual([taken, told]);
});

test('another writer’s prefixes, inline strings and missing references are read', async () => {
  const bytes = rewritten(await workbook((sheet) => void sheet.addRow(['x'])), SHEET, () =>
    [
      '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>',
      '<x:row><x:c t="inlineStr"><x:is><x:t>姓名</x:t></x:is></x:c><x:c t="str"><x:v>出生年月</x:v></x:c></x:row>',
      '<x:row><x:c t="inlineStr"><x:is><x:r><x:t>张</x:t></x:r><x:r><x:t>三</x:t></x:r><x:rPh><x:t>zs</x:t></x:rPh></x:is></x:c>',
      '<x:c><x:v>199503</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    ].join(''),
  );
  expect(read(bytes).lines).toMatchObject([{ row: 2, name: '张三', birth: '1995-03' }]);
});

describe('what is no table we read is refused with its reason', () => {
  const small = () =>
    workbook((sheet) => {
      sheet.addRow(['姓名', '出生年月']);
      sheet.addRow(['张三', '1995-03']);
    });

  test.each<[string, string, Uint8Array | string, string]>([
    ['an empty file', 'a.csv', '', 'file-empty'],
    ['a file of blanks', 'a.csv', ' \n ', 'file-empty'],
    [
      'an .xls workbook',
      'a.xls',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0),
      'file-old-excel',
    ],
    [
      'a workbook with a password',
      'a.xlsx',
      Buffer.concat([Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), Buffer.from('EncryptedPackage', 'utf16le')]),
      'file-protected',
    ],
    ['a page named .xls', 'a.xls', '<html><table><tr><td>姓名</td></tr></table></html>', 'file-old-excel'],
    ['a page', 'a.html', '<html></html>', 'file-kind-unknown'],
    ['a PDF', 'a.pdf', '%PDF-1.7', 'file-kind-unknown'],
    ['a picture', 'a.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d), 'file-kind-unknown'],
    ['bytes that are no text', 'a.csv', Uint8Array.of(0x41, 0xff, 0xff, 0x80), 'file-encoding-unknown'],
    [
      'an archive that is no workbook',
      'a.xlsx',
      zipSync({ 'word/document.xml': strToU8('<w/>') }),
      'file-kind-unknown',
    ],
    ['a torn archive', 'a.xlsx', 'PK\u0003\u0004torn', 'file-broken'],
    ['2001 rows of text', 'a.csv', '姓名,生日\n'.repeat(2001), 'file-too-many-rows'],
    ['51 columns of text', 'a.csv', `姓名${',x'.repeat(50)}\n`, 'file-too-many-columns'],
    ['3 MB', 'a.csv', 'x'.repeat(3 * 1024 * 1024), 'file-too-large'],
  ])('%s', (_what, name, bytes, code) => expect(refusal(bytes, name)).toBe(code));

  test('an archive that unpacks to more than the limit, before it is unpacked', async () => {
    const parts = unzipSync(await small());
    const bomb = zipSync({ ...parts, [SHEET]: new Uint8Array(30 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(refusal(bomb)).toBe('file-unpacks-too-large');
  });

  test.each([
    ['row', 'A1048576', 'file-too-many-rows'],
    ['column', 'XFD2', 'file-too-many-columns'],
  ])('a lone cell in the last %s of the sheet', async (_what, reference, code) => {
    const bytes = rewritten(await small(), SHEET, (xml) =>
      xml.replace('</sheetData>', `<row><c r="${reference}"><v>1</v></c></row></sheetData>`),
    );
    expect(refusal(bytes)).toBe(code);
  });

  test('formatted but empty cells beyond the limits are no reason', async () => {
    const bytes = rewritten(await small(), SHEET, (xml) =>
      xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'),
    );
    expect(read(bytes).lines).toHaveLength(1);
  });

  test('XML that is torn, or that declares entities of its own', async () => {
    const bytes = await small();
    expect(refusal(rewritten(bytes, SHEET, (xml) => xml.slice(0, -30)))).toBe('file-broken');
    const laughs =
      '<!DOCTYPE w [<!ENTITY a "ha">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>';
    expect(refusal(rewritten(bytes, SHEET, () => laughs))).toBe('file-broken');
  });
});
