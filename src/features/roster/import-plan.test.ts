import {
  importLineOf,
  linesToWrite,
  openRows,
  pasteOf,
  duplicateOf,
  UNDECIDED,
  type Preview,
  type PreviewLine,
} from './import-plan';

const line = (row: number, name: string, birth: string, known = false): PreviewLine => ({
  row,
  name,
  birth,
  known,
  gender: '',
  politics: '',
  post: '',
  joinedPost: '',
  volunteerNo: '',
  nationality: '',
  phone: '',
});

const preview: Preview = {
  lines: [line(2, '李小雨', '1998-03'), line(3, '王大明', '1990-01', true), line(6, '赵一', '1995-05')],
  problems: [],
  notices: [],
  rejected: [
    { row: 4, cells: { name: '张三', birth: '1998' } },
    { row: 5, cells: { name: '', birth: '1999-01' } },
  ],
};

const rowsOf = (lines: readonly PreviewLine[]) => lines.map(({ row }) => row);

test('known people and rejected rows are not imported', () => {
  expect(rowsOf(linesToWrite(preview, UNDECIDED))).toEqual([2, 6]);
  expect(openRows(preview, UNDECIDED).map(({ row }) => row)).toEqual([4, 5]);
});

test('a corrected row is imported in table order; a row left out is neither imported nor open', () => {
  const decisions = { mended: { 4: line(4, '张三', '1998-03') }, leftOut: [5, 6] };
  expect(rowsOf(linesToWrite(preview, decisions))).toEqual([2, 4]);
  expect(openRows(preview, decisions)).toEqual([]);
});

test('a corrected row that duplicates another line is detected before the import', () => {
  expect(duplicateOf(line(4, '李小雨', '1998-03-08'), preview.lines)?.row).toBe(2);
  expect(duplicateOf(line(4, '李小雨', '1998-04'), preview.lines)).toBeUndefined();
  expect(duplicateOf(line(2, '李小雨', '1998-03'), preview.lines)).toBeUndefined();
});

test('the import input contains the line without preview-only fields', () => {
  expect(importLineOf(line(2, '李小雨', '1998-03'))).not.toHaveProperty('row');
  expect(importLineOf(line(2, '李小雨', '1998-03'))).not.toHaveProperty('known');
});

test('typed rows become a table with a header; a line break in a cell does not split the row', () => {
  expect(pasteOf([{ name: '李\n小雨', birth: '1998-03' }, { name: '王大明' }])).toBe(
    '姓名\t出生年月\n李 小雨\t1998-03\n王大明\t',
  );
});
