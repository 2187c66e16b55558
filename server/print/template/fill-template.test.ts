import { strFromU8, unzipSync } from 'fflate';
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import mammoth from 'mammoth';
import { openTemplate } from './fill-template';
import { BrokenTemplate, placeholdersOf } from './placeholder';
import type { TemplateData } from './placeholder';

const row = (...cells: string[]) =>
  new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });

const made = (...children: (Paragraph | Table)[]) =>
  Packer.toBuffer(new Document({ sections: [{ children }] }));

const textOf = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value.replace(/\n+/g, '|');

const filled = async (children: (Paragraph | Table)[], data: Partial<TemplateData>) =>
  textOf(openTemplate(await made(...children)).fill({ values: {}, lists: {}, ...data }));

test('a placeholder is replaced by its value', async () => {
  expect(
    await filled([new Paragraph('我是{{姓名}}，{{ 岗位 }}')], { values: { 姓名: '陈一诺', 岗位: '窗口' } }),
  ).toBe('我是陈一诺，窗口|');
});

test('a placeholder that Word split into runs is replaced', async () => {
  const cut = new Paragraph({ children: ['我是{', '{姓', '名}', '}。'].map((text) => new TextRun(text)) });
  expect(await filled([cut], { values: { 姓名: '陈一诺' } })).toBe('我是陈一诺。|');
});

test('adjacent rows that name one list repeat together; other rows stay single', async () => {
  const table = new Table({
    rows: [row('节点', '月'), row('{{节点.题}}', '{{节点.月}}'), row('说', '{{节点.说}}'), row('完', '')],
  });
  const lists = {
    节点: [
      { 题: '甲', 月: '三月', 说: '好' },
      { 题: '乙', 月: '四月', 说: '行' },
    ],
  };
  expect(await filled([table], { lists })).toBe('节点|月|甲|三月|说|好|乙|四月|说|行|完|');
});

test('an empty list leaves one blank row to fill in by hand', async () => {
  const table = new Table({ rows: [row('伙伴'), row('[{{伙伴.名}}]')] });
  expect(await filled([table], { lists: { 伙伴: [] } })).toBe('伙伴|[]|');
  expect(await filled([table], { lists: { 伙伴: [] }, leftOut: ['伙伴'] })).toBe('伙伴|');
});

test('a value may contain markup, line breaks, rare hanzi and even a placeholder, and is not expanded', async () => {
  const values = { 名: '<w:p/>&𠮷〇\n{{密}}', 密: '泄' };
  const text = await filled([new Paragraph('{{名}}')], { values });
  expect(text).toBe('<w:p/>&𠮷〇{{密}}|');
});

test('a value that ends in a line break puts a following picture on the next line', async () => {
  const template = openTemplate(await made(new Paragraph('{{名}}{{图:章}}')));
  const xmlOf = (名: string) =>
    strFromU8(
      unzipSync(template.fill({ values: { 名 }, lists: {} }))['word/document.xml'] ?? new Uint8Array(),
    );
  expect(xmlOf('甲\n')).toMatch(/甲<\/w:t><w:br\/>/);
  expect(xmlOf('甲')).not.toContain('<w:br/>');
});

test('an unknown placeholder is removed', async () => {
  expect(await filled([new Paragraph('a{{无此项}}b{{constructor}}c')], {})).toBe('abc|');
});

test('the same data give the same bytes', async () => {
  const template = openTemplate(await made(new Paragraph('{{名}}')));
  const data = { values: { 名: '甲' }, lists: {} };
  expect(Buffer.from(template.fill(data)).equals(Buffer.from(template.fill(data)))).toBe(true);
});

test('a template lists its placeholders', () => {
  expect(placeholdersOf('<w:p><w:t>{{甲}}{{乙.丙}}</w:t></w:p>')).toEqual(['甲', '乙.丙']);
});

test('bytes that are not a document are refused', () => {
  expect(() => openTemplate(new Uint8Array([1, 2, 3]))).toThrow(BrokenTemplate);
});

const lines = (...texts: string[]) => texts.map((text) => new Paragraph(text));

describe('a block', () => {
  const people = [
    { 名: '甲', 话: [{ 文: '慢' }, { 文: '稳' }] },
    { 名: '乙', 话: [] },
  ];

  test('repeats its paragraphs for every entry, and nested blocks for the entry’s own list', async () => {
    const body = lines('始', '{{#人}}', '{{人.名}}：', '{{#话}}', '{{话.文}}', '{{/话}}', '{{/人}}', '终');
    expect(await filled(body, { lists: { 人: people } })).toBe('始|甲：|慢|稳|乙：|终|');
  });

  test('of an empty list is removed', async () => {
    expect(await filled(lines('始', '{{#人}}', '{{人.名}}', '{{/人}}', '终'), {})).toBe('始|终|');
  });

  test('of a value is retained when the value is not empty', async () => {
    const body = lines('{{#甲}}', '甲{{甲}}', '{{/甲}}', '{{#乙}}', '乙{{乙}}', '{{/乙}}');
    expect(await filled(body, { values: { 甲: '一', 乙: '' } })).toBe('甲一|');
  });

  test('of an entry’s own value is retained for the entries that have one', async () => {
    const body = lines('{{#人}}', '{{人.名}}', '{{#人.注}}', '注{{人.注}}', '{{/人.注}}', '{{/人}}');
    const lists = {
      人: [
        { 名: '甲', 注: '好' },
        { 名: '乙', 注: '' },
      ],
    };
    expect(await filled(body, { lists })).toBe('甲|注好|乙|');
  });

  test('may contain tables: rows of the block’s entry stay single, rows of the entry’s lists repeat', async () => {
    const table = new Table({ rows: [row('{{人.名}}'), row('{{话.文}}')] });
    const body = [...lines('{{#人}}'), table, ...lines('{{/人}}')];
    expect(await filled(body, { lists: { 人: people } })).toBe('甲|慢|稳|乙|');
  });

  test('that Word split into runs is filled; a value that looks like a block is not expanded', async () => {
    const cut = new Paragraph({ children: ['{{#', '人', '}}'].map((text) => new TextRun(text)) });
    const body = [cut, ...lines('{{人.名}}', '{{/人}}')];
    expect(await filled(body, { lists: { 人: [{ 名: '{{/人}}' }] } })).toBe('{{/人}}|');
  });

  test.each([
    ['without an end', lines('{{#人}}', '甲')],
    ['without a beginning', lines('甲', '{{/人}}')],
    ['across the edge of a cell', [new Table({ rows: [row('{{#人}}', '{{/人}}')] })]],
  ])('%s is refused as a broken template', async (_how, children) => {
    await expect(filled(children, {})).rejects.toThrow(BrokenTemplate);
  });

  test('in a table cell may be empty, and the document can still be opened', async () => {
    const cell = new TableCell({ children: lines('{{#人}}', '{{人.名}}', '{{/人}}') });
    const table = new Table({ rows: [new TableRow({ children: [cell] })] });
    const bytes = openTemplate(await made(table)).fill({ values: {}, lists: {} });
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
    expect(xml).not.toMatch(/<\/w:tcPr><\/w:tc>|<w:tc><\/w:tc>/);
  });
});

describe('a picture', () => {
  const png = new Uint8Array(40);
  png.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 200, 0, 0, 0, 100]);
  const jpeg = new Uint8Array([
    0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0, 60, 0, 80, 3, 0, 0,
  ]);

  test('replaces its placeholder with the width of the template and its own aspect ratio', async () => {
    const template = openTemplate(await made(...lines('{{图:码:30}}', '{{图:人.照}}', '{{图:无}}')));
    expect(template.placeholders).toEqual(['图:码', '图:人.照', '图:无']);
    const parts = unzipSync(template.fill({ values: {}, lists: {}, pictures: { 码: { bytes: png } } }));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(xml.match(/<wp:extent [^>]*>/g)).toEqual(['<wp:extent cx="1080000" cy="540000"/>']);
    expect(parts['word/media/filled1.png']).toEqual(png);
    expect(strFromU8(parts['word/_rels/document.xml.rels'] ?? new Uint8Array())).toContain(
      'Id="rIdFilled1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"',
    );
  });

  test.each([
    [1, '<a:xfrm>', '<wp:extent cx="1080000" cy="810000"/><wp:docPr'],
    [3, '<a:xfrm rot="10800000">', '<wp:extent cx="1080000" cy="810000"/><wp:docPr'],
    [
      5,
      '<a:xfrm flipH="1" rot="16200000">',
      '<wp:extent cx="1440000" cy="1080000"/><wp:effectExtent l="0" t="180000" r="0" b="180000"/>',
    ],
    [
      6,
      '<a:xfrm rot="5400000">',
      '<wp:extent cx="1440000" cy="1080000"/><wp:effectExtent l="0" t="180000" r="0" b="180000"/>',
    ],
  ])(
    'that is to be turned (%s) is turned by the drawing, and by nothing else',
    async (orientation, turn, extent) => {
      const block = `ffe100224578696600004d4d002a000000080001011200030000000100${orientation.toString(16).padStart(2, '0')}000000000000`;
      const bytes = Buffer.concat([jpeg.subarray(0, 2), Buffer.from(block, 'hex'), jpeg.subarray(2)]);
      const template = openTemplate(await made(...lines('{{图:码:30}}')));
      const parts = unzipSync(template.fill({ values: {}, lists: {}, pictures: { 码: { bytes } } }));
      const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
      expect(xml).toContain(turn);
      expect(xml).toContain(extent);
      expect(parts['word/media/filled1.jpeg']).toEqual(jpeg);
    },
  );

  test('of an entry is inserted in the entry’s block; one that is neither PNG nor JPEG is omitted', async () => {
    const children = lines('{{#人}}', '{{人.名}}{{图:人.照}}', '{{/人}}');
    const lists = {
      人: [
        { 名: '甲', 照: { bytes: jpeg } },
        { 名: '乙', 照: { bytes: new Uint8Array([1, 2, 3, 4]) } },
      ],
    };
    const parts = unzipSync(openTemplate(await made(...children)).fill({ values: {}, lists }));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(xml.match(/<w:drawing>/g)).toHaveLength(1);
    expect(Object.keys(parts).filter((path) => path.startsWith('word/media/'))).toEqual([
      'word/media/filled1.jpeg',
    ]);
  });
});
