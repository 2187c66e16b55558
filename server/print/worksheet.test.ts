import ExcelJS from 'exceljs';
import { printBook, worksheetOf } from './worksheet';

test('a row is as high as its longest text requires, and cells do not touch', async () => {
  const rows = [
    { note: '十个字的一句现场记录', on: '2026-06-10' },
    { note: '班组已并入投递二班，号长已换，请补名单。', on: '' },
  ];
  const bytes = await printBook(
    [
      worksheetOf<(typeof rows)[number]>({
        name: '名单',
        rows,
        columns: [
          { title: '日期', width: 12, kind: 'date', value: (row) => row.on },
          { title: '现场记录', width: 20, kind: 'text', value: (row) => row.note },
        ],
      }),
    ],
    '2026-06-10T00:00:00.000Z',
  );
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  const page = book.getWorksheet('名单');
  const heights = [2, 3].map((no) => page?.getRow(no).height ?? 0);
  expect(heights[1]).toBe(2 * (heights[0] ?? 0));
  expect(page?.getCell('A2').alignment.horizontal).toBe('left');
  expect(page?.getCell('B3').alignment.wrapText).toBe(true);
});
