import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import mammoth from 'mammoth';
import { openTemplate } from './fill-template';
import type { fillBody } from './placeholder';
import { placeholdersOf } from './placeholder';

const row = (...cells: string[]) =>
  new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });

const made = (...children: (Paragraph | Table)[]) =>
  Packer.toBuffer(new Document({ sections: [{ children }] }));

const textOf = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value.replace(/\n+/g, '|');

const filled = async (children: (Paragraph | Table)[], data: Partial<Parameters<typeof fillBody>[1]>) =>
  textOf(openTemplate(await made(...children)).fill({ values: {}, lists: {}, ...data }));

test('a placeholder takes its value', async () => {
  expect(
    await filled([new Paragraph('我是{{姓名}}，{{ 岗位 }}')], { values: { 姓名: '陈一诺', 岗位: '窗口' } }),
  ).toBe('我是陈一诺，窗口|');
});

test('a placeholder that Word cut into runs is still one', async () => {
  const cut = new Paragraph({ children: ['我是{', '{姓', '名}', '}。'].map((text) => new TextRun(text)) });
  expect(await filled([cut], { values: { 姓名: '陈一诺' } })).toBe('我是陈一诺。|');
});

test('neighbouring rows that name one list repeat together; the others stay once', async () => {
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

test('a list without entries leaves one blank row to be filled in by hand', async () => {
  const table = new Table({ rows: [row('伙伴'), row('[{{伙伴.名}}]')] });
  expect(await filled([table], { lists: { 伙伴: [] } })).toBe('伙伴|[]|');
});

test('a value may hold markup, line breaks, rare hanzi and even a placeholder, and stays a value', async () => {
  const values = { 名: '<w:p/>&𠮷〇\n{{密}}', 密: '泄' };
  const text = await filled([new Paragraph('{{名}}')], { values });
  expect(text).toBe('<w:p/>&𠮷〇{{密}}|');
});

test('a placeholder nobody knows leaves nothing behind', async () => {
  expect(await filled([new Paragraph('a{{无此项}}b{{constructor}}c')], {})).toBe('abc|');
});

test('the same data make the same bytes', async () => {
  const template = openTemplate(await made(new Paragraph('{{名}}')));
  const data = { values: { 名: '甲' }, lists: {} };
  expect(Buffer.from(template.fill(data)).equals(Buffer.from(template.fill(data)))).toBe(true);
});

test('a template names its placeholders', () => {
  expect(placeholdersOf('<w:p><w:t>{{甲}}{{乙.丙}}</w:t></w:p>')).toEqual(['甲', '乙.丙']);
});

test('bytes that are no document are refused', () => {
  expect(() => openTemplate(new Uint8Array([1, 2, 3]))).toThrow();
});
