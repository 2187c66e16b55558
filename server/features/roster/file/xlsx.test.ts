import { readRosterFile } from './roster-file';
import { base64, read, rewritten, WORKSHEET, workbook } from './workbook.fixture';

test('a phone number shown as 1.39E+10 in a workbook is complete in its cell', async () => {
  const bytes = await workbook((worksheet) => {
    worksheet.addRow(['手机号', '岗位', '出生年月', '姓名']);
    worksheet.addRow([13980115713, '窗口岗', '1995年3月', '张 三']).getCell(1).numFmt = '0.00E+00';
  });
  expect(read(bytes).lines).toMatchObject([
    { name: '张三', phone: '13980115713', birth: '1995-03', post: '窗口岗' },
  ]);
});

test('a merged title, a two-row merged header and vertically merged posts are read for each person', async () => {
  const bytes = await workbook((worksheet) => {
    worksheet.addRows([
      ['青年文明号成员花名册'],
      ['姓名', '出生年月', '岗位', '联系方式'],
      [null, null, null, '手机', '微信'],
      ['张三', '1995-03', '窗口岗', 13980115713, 'z'],
      ['李四', '1996-04', null, 13980115714, 'l'],
    ]);
    for (const merge of ['A1:E1', 'A2:A3', 'B2:B3', 'C2:C3', 'D2:E2', 'C4:C5']) worksheet.mergeCells(merge);
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
])('a date shown as %s is read as the birth %s: a hidden day is ignored', async (format, birth) => {
  const bytes = await workbook((worksheet) => {
    worksheet.addRow(['姓名', '出生年月']);
    worksheet.addRow(['张三', 29712]).getCell(2).numFmt = format;
  });
  expect(read(bytes).lines).toMatchObject([{ birth }]);
});

test('a workbook that counts dates from 1904 gives the same dates', async () => {
  const bytes = await workbook((worksheet, book) => {
    book.properties.date1904 = true;
    worksheet.addRow(['姓名', '出生年月']);
    worksheet.addRow(['张三', new Date(Date.UTC(1981, 4, 6))]).getCell(2).numFmt = 'yyyy-mm-dd';
  });
  expect(read(bytes).lines).toMatchObject([{ birth: '1981-05-06' }]);
});

test('a formula gives its cached value; an error or a missing value is shown as an error', async () => {
  const bytes = await workbook((worksheet) => {
    worksheet.addRow(['姓名', '出生年月', '岗位']);
    worksheet.addRow([{ formula: 'A9', result: '张三' }, { formula: 'B9', result: '1995-03' }, '窗口']);
    worksheet.addRow(['李四', { error: '#N/A' }, '窗口']);
    worksheet.addRow(['王五', { formula: 'B9' }, '窗口']);
    worksheet.addRow(['赵六', '1996-04', { error: '#REF!' }]);
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

test('rich text, hidden columns, empty columns and a trailing total are tolerated', async () => {
  const bytes = await workbook((worksheet) => {
    worksheet.addRow(['序号', null, '姓名', null, '出生年月', '备注']);
    worksheet.addRow([
      1,
      null,
      { richText: [{ text: '张' }, { font: { bold: true }, text: '三' }] },
      null,
      '1995-03',
      '借调',
    ]);
    worksheet.addRow(['合计', null, '1人']);
    worksheet.getColumn(2).hidden = true;
    worksheet.getColumn(4).hidden = true;
  });
  const { lines, problems, notices } = read(bytes);
  expect([lines.length, lines[0]?.name, problems]).toEqual([1, '张三', []]);
  expect(notices.map(({ column, code }) => [column, code])).toEqual([
    ['备注', 'columnIgnored'],
    ['序号', 'totalRow'],
  ]);
});

test('people of all sheets are read, visible sheets first; those of hidden sheets are marked, sheets without people named', async () => {
  const bytes = await workbook((worksheet, book) => {
    worksheet.addRow(['填表说明:请如实填写']);
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
  const { lines, notices } = read(bytes);
  expect(lines.map(({ name, sheet, hidden }) => [name, sheet, hidden])).toEqual([
    ['张三', '名单', undefined],
    ['李四', '名单2', undefined],
    ['旧人', '旧表', true],
  ]);
  expect(notices.map(({ code, sheet }) => [code, sheet])).toContainEqual(['sheetIgnored', '花名册']);
});

test.each([
  [200, 200, []],
  [201, 200, [[202, 'tooManyLines']]],
])('a workbook of %i people gives %i lines', async (count, taken, declared) => {
  const bytes = await workbook((worksheet) => {
    worksheet.addRow(['姓名', '出生年月']);
    for (let index = 0; index < count; index += 1)
      worksheet.addRow([`赵${String.fromCharCode(0x4e00 + index)}`, '1995-03']);
  });
  const { lines, problems } = read(bytes);
  expect([lines.length, problems.map(({ row, code }) => [row, code])]).toEqual([taken, declared]);
});

test('prefixes, inline strings and missing references of other writers are read', async () => {
  const bytes = rewritten(await workbook((worksheet) => void worksheet.addRow(['x'])), WORKSHEET, () =>
    [
      '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData>',
      '<x:row><x:c t="inlineStr"><x:is><x:t>姓名</x:t></x:is></x:c><x:c t="str"><x:v>出生年月</x:v></x:c></x:row>',
      '<x:row><x:c t="inlineStr"><x:is><x:r><x:t>张</x:t></x:r><x:r><x:t>三</x:t></x:r><x:rPh><x:t>zs</x:t></x:rPh></x:is></x:c>',
      '<x:c><x:v>199503</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    ].join(''),
  );
  expect(read(bytes).lines).toMatchObject([{ row: 2, name: '张三', birth: '1995-03' }]);
});
