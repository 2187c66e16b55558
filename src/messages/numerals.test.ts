import { formatNumeral, formatQuantity } from './numerals';

test.each([
  [0, '〇'],
  [2, '二'],
  [8, '八'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [24, '二十四'],
  [60, '六十'],
])('%i is written as %s', (value, text) => expect(formatNumeral(value)).toBe(text));

test('two is 两 before a measure word', () => {
  expect([formatQuantity(2), formatQuantity(12)]).toEqual(['两', '十二']);
});
