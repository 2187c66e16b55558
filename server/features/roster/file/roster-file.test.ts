import { readFileSync } from 'node:fs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { parseDay } from '../../../../core/domain/month-day';
import { readRosterSource } from './roster-source';
import { gbk, read, refusal, rewritten, WORKSHEET, workbook } from './workbook.fixture';

describe('real-world tables', () => {
  const fixture = (name: string) => readFileSync(`tests/fixtures/rosters/${name}`);

  test('the plain csv has 14 people', () => {
    const { lines, problems, notices } = read(fixture('01-plain.csv'), '01-plain.csv');
    expect([lines.length, problems, notices]).toEqual([14, [], []]);
    expect(lines[0]).toMatchObject({
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

  test('the office workbook has 18 people: title, three date styles, blank row, total row', () => {
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

  test('a pasted table is read like a text file', () => {
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

test('a phone number stored in a csv as 1.39E+10 has lost digits: the line is imported without it', () => {
  const { lines, notices } = read('姓名,出生年月,手机号\n张三,1995-03,1.39E+10', 'a.csv');
  expect(lines).toMatchObject([{ phone: '' }]);
  expect(notices).toMatchObject([{ row: 2, column: '手机号', code: 'numberRounded', seen: '1.39E+10' }]);
});

describe('an unreadable file is refused with its reason', () => {
  const small = () =>
    workbook((worksheet) => {
      worksheet.addRow(['姓名', '出生年月']);
      worksheet.addRow(['张三', '1995-03']);
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

  test('a pasted table beyond the same limits', () => {
    const pasted = (text: string) => readRosterSource({ kind: 'pasted', text }, parseDay('2026-03-15')!);
    expect(pasted('张三 1995-03\n'.repeat(2001))).toEqual({ ok: false, code: 'file-too-many-rows' });
    expect(pasted(`姓名${'\tx'.repeat(50)}`)).toEqual({ ok: false, code: 'file-too-many-columns' });
  });

  test('an archive that unpacks to more than the limit, before it is unpacked', async () => {
    const parts = unzipSync(await small());
    const bomb = zipSync({ ...parts, [WORKSHEET]: new Uint8Array(30 * 1024 * 1024) }, { level: 9 });
    expect(bomb.length).toBeLessThan(100_000);
    expect(refusal(bomb)).toBe('file-unpacks-too-large');
  });

  test.each([
    ['row', 'A1048576', 'file-too-many-rows'],
    ['column', 'XFD2', 'file-too-many-columns'],
  ])('a single cell in the last %s of the sheet', async (_what, reference, code) => {
    const bytes = rewritten(await small(), WORKSHEET, (xml) =>
      xml.replace('</sheetData>', `<row><c r="${reference}"><v>1</v></c></row></sheetData>`),
    );
    expect(refusal(bytes)).toBe(code);
  });

  test('formatted empty cells beyond the limits do not count', async () => {
    const bytes = rewritten(await small(), WORKSHEET, (xml) =>
      xml.replace('</sheetData>', '<row r="1048576"><c r="XFD1048576" s="0"/></row></sheetData>'),
    );
    expect(read(bytes).lines).toHaveLength(1);
  });

  test('malformed XML, or XML that declares entities', async () => {
    const bytes = await small();
    expect(refusal(rewritten(bytes, WORKSHEET, (xml) => xml.slice(0, -30)))).toBe('file-broken');
    const laughs =
      '<!DOCTYPE w [<!ENTITY a "ha">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>';
    expect(refusal(rewritten(bytes, WORKSHEET, () => laughs))).toBe('file-broken');
  });
});
