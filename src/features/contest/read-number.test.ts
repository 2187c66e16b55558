import { readNumber } from './read-number';

test.each([
  ['98.5', 98.5],
  [' 98.5% ', 98.5],
  ['１２', 12],
  ['－１，２００．５％', -1200.5],
  ['　３ ', 3],
  ['-3', -3],
  ['1,200', 1200],
  ['0', 0],
  ['', null],
  ['三', null],
  ['1.2.3', null],
  ['1e9', null],
])('«%s» is read as %s', (text, value) => expect(readNumber(text)).toBe(value));
