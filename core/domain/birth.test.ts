import { birthMonth, birthSpan, isFullBirth, mayBeSameBirth, parseBirth, printBirth } from './birth';

const birth = (text: string) => parseBirth(text)!;

test.each(['1985-05', '1985-05-31', '2000-02-29'])('%s round-trips as a birth', (text) => {
  expect(printBirth(birth(text))).toBe(text);
});

test.each(['1985', '1985-13', '1985-5', '2001-02-29', '1985/05', ''])('%j is not a birth', (text) => {
  expect(parseBirth(text)).toBeUndefined();
});

test('a birth month spans its first to its last day, a full birth one day', () => {
  expect(birthSpan(birth('2000-02'))).toEqual({ first: '2000-02-01', last: '2000-02-29' });
  expect(birthSpan(birth('2000-02-07'))).toEqual({ first: '2000-02-07', last: '2000-02-07' });
  expect(birthMonth(birth('2000-02-07'))).toBe('2000-02');
  expect(isFullBirth(birth('2000-02'))).toBe(false);
});

test.each([
  ['1985-05', '1985-05', true],
  ['1985-05', '1985-05-03', true],
  ['1985-05-03', '1985-05-03', true],
  ['1985-05-03', '1985-05-04', false],
  ['1985-05', '1985-06', false],
])('%s and %s may be the same birth: %s', (a, b, same) => {
  expect(mayBeSameBirth(birth(a), birth(b))).toBe(same);
});
