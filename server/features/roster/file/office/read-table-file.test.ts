import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { CFB, utils, write } from '@e965/xlsx';
import { gbk, workbook, WORKSHEET } from '../workbook.fixture';
import { readTableFile } from './read-table-file';

// One workbook that LibreOffice saved in each kind: a merged title and post, three kinds of dates, a long number, a
// hidden row, a second and a hidden sheet.
const fixture = (kind: string): Uint8Array => readFileSync(`tests/fixtures/tables/roster.${kind}`);
const rowsOf = (bytes: Uint8Array) => {
  const reading = readTableFile(bytes);
  if (!reading.ok) throw new Error(reading.code);
  return reading.tables;
};
const codeOf = (bytes: Uint8Array | string) => {
  const reading = readTableFile(typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  return reading.ok ? 'read' : reading.code;
};

const HEADER = ['姓名', '性别', '出生年月', '岗位', '志愿者编号', '手机号'];

test.each(['xls', 'ods'])(
  'a workbook saved as .%s has the cells, merges and hidden parts of its original',
  (kind) => {
    const [first, second, hidden] = rowsOf(fixture(kind));
    expect(first).toMatchObject({ sheet: '花名册', hidden: false, hiddenRows: new Set([5]) });
    expect(first?.rows).toEqual([
      expect.arrayContaining(['某窗口青年文明号花名册']),
      HEADER,
      ['张三', '男', { y: 1995, m: 3 }, '导税岗', '500101200003123456', 13980115713],
      ['李四', '女', { y: 1996, m: 4, d: 5 }, '导税岗', '500185648917', 13980115714],
      ['王𠮷', '女', '1991.10', '综合岗'],
      ['赵六', '男', '1992-05', '后台岗'],
    ]);
    expect(second).toMatchObject({
      sheet: '二组',
      hidden: false,
      rows: [
        ['姓名', '出生年月'],
        ['周八', '1990-01'],
      ],
    });
    expect(hidden).toMatchObject({
      sheet: '旧表',
      hidden: true,
      rows: [
        ['姓名', '出生年月'],
        ['旧人', '1960-01'],
      ],
    });
  },
);

test('a page saved as .xls has its tables as sheets, named by their headings', () => {
  const [first, second] = rowsOf(fixture('html'));
  expect(first?.sheet).toBe('花名册');
  expect(first?.rows.slice(1)).toEqual([
    HEADER,
    ['张三', '男', '1995年3月', '导税岗', '500101200003123456', '13980115713'],
    ['李四', '女', '1996-04-05', '导税岗', '500185648917', '13980115714'],
    ['王𠮷', '女', '1991.10', '综合岗'],
  ]);
  expect(second).toMatchObject({
    sheet: '二组',
    rows: [
      ['姓名', '出生年月'],
      ['周八', '1990-01'],
    ],
  });
});

test('a page of an old system is read whatever its markup: GBK, nested tables, spans, hidden rows, shortened numbers', () => {
  const html = `<html><head><meta charset=gb2312><style>td{x}</style></head><body><table><tr><td>导航</td><td>
    <table border=1><tr><th rowspan=2>姓名<th>出生<br>年月<th colspan=2>联系<tr><td>年月<td>手机<td>微信
    <form><tr><a name=x></a><td>张&nbsp;三</td><td>1995-03<td x:num="13980115713">1.39801E+10<td>z</tr></form>
    <tr style="mso-x:1;display:none"><td>李四<td>1996-04<td><td><script>alert(1)</script></table>
    </td></tr></table>`;
  const [inner] = rowsOf(gbk(html));
  expect(inner?.rows).toEqual([
    ['姓名', '出生\n年月', '联系'],
    ['姓名', '年月', '手机', '微信'],
    ['张 三', '1995-03', '13980115713', 'z'],
    ['李四', '1996-04'],
  ]);
  expect(inner?.hiddenRows).toEqual(new Set([3]));
});

test('a page saved as one file has the sheets of all its parts, with the names that Excel gave them', () => {
  const part = (type: string, encoding: string, body: string): string =>
    `------=_Part\r\nContent-Location: x.htm\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`;
  const quoted = [...gbk('<table><tr><td>姓名<td>出生年月<tr><td>张三<td>1990-05</table>')]
    .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
    .replace(/(.{72})/g, '$1=\r\n');
  const base64 = Buffer.from(
    '<x:Visible>SheetHidden</x:Visible><table><tr><td>姓名<td>出生年月<tr><td>旧人<td>1960-01</table>',
  ).toString('base64');
  const names = ['名单', '旧表'].map(
    (name) => `<x:ExcelWorksheet><x:Name>${name}</x:Name></x:ExcelWorksheet>`,
  );
  const mhtml = [
    'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related;\r\n boundary="----=_Part"\r\n\r\n',
    part('text/html; charset="utf-8"', '8bit', `<html>${names.join('')}<frameset></frameset></html>`),
    part('text/html; charset="gb2312"', 'quoted-printable', quoted),
    part('image/png', 'base64', 'AAAA'),
    part('text/html; charset="utf-8"', 'base64', base64),
    '------=_Part--\r\n',
  ].join('');
  expect(rowsOf(Buffer.from(mhtml))).toMatchObject([
    {
      sheet: '名单',
      hidden: false,
      rows: [
        ['姓名', '出生年月'],
        ['张三', '1990-05'],
      ],
    },
    {
      sheet: '旧表',
      hidden: true,
      rows: [
        ['姓名', '出生年月'],
        ['旧人', '1960-01'],
      ],
    },
  ]);
});

test('XML of Excel 2003 saved as .xls: positions, merges, dates, hidden rows and sheets', () => {
  const xml = `<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="m"><NumberFormat ss:Format="yyyy&quot;年&quot;m&quot;月&quot;"/></Style></Styles>
<Worksheet ss:Name="名单"><Table>
<Row ss:Span="1"/>
<Row ss:Index="3"><Cell ss:Index="2"><Data ss:Type="String">姓名</Data></Cell><Cell><Data ss:Type="String">出生年月</Data></Cell><Cell><Data ss:Type="String">岗位</Data></Cell></Row>
<Row><Cell ss:Index="2"><Data ss:Type="String">张三</Data><Comment><Data>批注</Data></Comment></Cell><Cell ss:StyleID="m"><Data ss:Type="DateTime">1995-03-08T00:00:00.000</Data></Cell><Cell ss:MergeDown="1"><Data ss:Type="String">导税岗</Data></Cell></Row>
<Row ss:Hidden="1"><Cell ss:Index="2"><Data ss:Type="String">李四</Data></Cell><Cell><Data ss:Type="Number">199604</Data></Cell></Row>
</Table></Worksheet>
<Worksheet ss:Name="旧表"><Table><Row><Cell><Data ss:Type="String">姓名</Data></Cell></Row></Table><WorksheetOptions><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
</Workbook>`;
  const [first, second] = rowsOf(Buffer.from(xml));
  expect(first?.rows).toEqual([
    [],
    [],
    [null, '姓名', '出生年月', '岗位'],
    [null, '张三', { y: 1995, m: 3 }, '导税岗'],
    [null, '李四', 199604, '导税岗'],
  ]);
  expect(first?.hiddenRows).toEqual(new Set([4]));
  expect(second).toMatchObject({ sheet: '旧表', hidden: true });
  expect(codeOf(xml.slice(0, -40))).toBe('file-broken');
});

const sheet = () =>
  utils.aoa_to_sheet([
    ['姓名', '出生年月'],
    ['张三', '1990-05'],
    ['李四', 34766],
  ]);
const saved = (bookType: 'xlsb' | 'biff8' | 'fods' | 'ods'): Uint8Array => {
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet(), '名单');
  return new Uint8Array(write(book, { type: 'array', bookType }) as ArrayBuffer);
};
// A stream of BIFF2 records without a container, as old export programs write it.
const record = (type: number, ...body: number[]): number[] => [type, type >> 8, body.length, 0, ...body];
const bareStream = (): Uint8Array => {
  const label = (row: number, column: number, text: string): number[] => {
    const bytes = [...gbk(text)];
    return record(4, row, 0, column, 0, 0, 0, 0, bytes.length, ...bytes);
  };
  const cells = [
    ...label(0, 0, '姓名'),
    ...label(0, 1, '出生年月'),
    ...label(1, 0, '张三'),
    ...label(1, 1, '1990-05'),
  ];
  return Uint8Array.from([...record(9, 2, 0, 0x10, 0), ...cells, ...record(10)]);
};

test.each<[string, () => Uint8Array]>([
  ['.xlsb', () => saved('xlsb')],
  ['.xls or .et of another program', () => saved('biff8')],
  ['.fods', () => saved('fods')],
  ['.ods of another program', () => saved('ods')],
  ['a bare stream in GBK', bareStream],
  ['text called .xls', () => Buffer.from('姓名\t出生年月\n张三\t1990-05\n')],
])('%s is read', (_kind, bytes) =>
  expect(rowsOf(bytes())[0]?.rows.slice(0, 2)).toEqual([
    ['姓名', '出生年月'],
    ['张三', '1990-05'],
  ]),
);

const container = (name: string, content: Uint8Array): Uint8Array => {
  const made = CFB.utils.cfb_new();
  CFB.utils.cfb_add(made, `/${name}`, content);
  return Uint8Array.from(CFB.write(made, { type: 'array' }) as number[]);
};
const inParts = (change: (parts: Record<string, Uint8Array>) => void, bytes: Uint8Array): Uint8Array => {
  const parts = unzipSync(bytes);
  change(parts);
  return zipSync(parts);
};

describe('what cannot be read is refused with its reason', () => {
  test.each<[string, () => Uint8Array | string, string]>([
    ['an .xls that was cut off', () => container('Workbook', bareStream().subarray(0, 60)), 'file-broken'],
    ['a .doc', () => container('WordDocument', new Uint8Array(5000)), 'file-kind-unknown'],
    [
      'an .xls with a password',
      () =>
        container(
          'Workbook',
          Uint8Array.from([
            ...record(0x809, 0, 6, 5, 0, 0, 0, 0, 0),
            ...record(0x2f, 0, 0, 1, 2, 3, 4),
            ...record(10),
          ]),
        ),
      'file-protected',
    ],
    [
      'an .ods that is a text',
      () =>
        inParts(
          (parts) => (parts.mimetype = strToU8('application/vnd.oasis.opendocument.text')),
          fixture('ods'),
        ),
      'file-kind-unknown',
    ],
    [
      'an .ods whose content is cut',
      () =>
        inParts((parts) => (parts['content.xml'] = parts['content.xml']!.subarray(0, -30)), fixture('ods')),
      'file-broken',
    ],
    [
      'an .ods with a row repeated a million times',
      () =>
        inParts((parts) => {
          const content = strFromU8(parts['content.xml']!);
          parts['content.xml'] = strToU8(
            content.replace('<table:table-row', '<table:table-row table:number-rows-repeated="1000000"'),
          );
        }, fixture('ods')),
      'file-too-many-rows',
    ],
    ['a page without a table', () => '<html><body>登录超时</body></html>', 'file-kind-unknown'],
    ['a page of 60 columns', () => `<table><tr>${'<td>x'.repeat(60)}</table>`, 'file-too-many-columns'],
    ['a page with a cell of 12 MB', () => `<table><tr><td>${'x'.repeat(12e6)}</table>`, 'file-cell-too-long'],
    [
      'a text with a cell of 12 MB',
      () => `姓名,出生年月\n${'x'.repeat(9e6)},1990-05\n`,
      'file-cell-too-long',
    ],
    ['other XML', () => '<?xml version="1.0"?><feed><a/></feed>', 'file-kind-unknown'],
    ['JSON', () => '{"a":1}', 'file-kind-unknown'],
    ['nothing', () => '', 'file-empty'],
  ])('%s', (_what, bytes, code) => expect(codeOf(bytes())).toBe(code));

  test('an .xlsx with one cell of 11.8 MB', async () => {
    const small = await workbook((worksheet) => void worksheet.addRow(['姓名', '出生年月']));
    const huge = inParts((parts) => {
      const cell = `<row r="2"><c r="A2" t="str"><v>${'x'.repeat(11_800_000)}</v></c></row></sheetData>`;
      parts[WORKSHEET] = strToU8(strFromU8(parts[WORKSHEET]!).replace('</sheetData>', cell));
    }, small);
    expect(codeOf(huge)).toBe('file-cell-too-long');
  });
});
