import path from 'node:path';
import { BUDGETS, measureSizes, overweight, type Sizes } from '../../scripts/sizes';

const light: Sizes = { main: 1, subpackages: { card: 1 }, total: 2, api: 1 };

test.each<[string, Partial<Sizes>, string[]]>([
  ['all within', {}, []],
  ['main one byte over', { main: BUDGETS.main + 1 }, ['main 600001 > 600000']],
  ['a subpackage one byte over', { subpackages: { team: BUDGETS.subpackage + 1 } }, ['team 400001 > 400000']],
  ['everything one byte over', { total: BUDGETS.total + 1 }, ['total 1200001 > 1200000']],
  ['api one byte over', { api: BUDGETS.api + 1 }, ['api 1600001 > 1600000']],
])('the scale names what is too heavy: %s', (_, change, expected) => {
  expect(overweight({ ...light, ...change })).toEqual(expected);
});

test('the build stays within what we promise', () => {
  expect(overweight(measureSizes(path.resolve(__dirname, '../../dist')))).toEqual([]);
});
