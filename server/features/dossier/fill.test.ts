import { DEFAULT_PRESET } from '../../../core/domain/presets/all';
import type { Sources } from './sources';
import { fillPaper } from './fill';

const care = (on: string) => ({ kind: 'care', year: Number(on.slice(0, 4)), on });

/** The rows of the statistics by year, as the application form prints them. */
function statisticsOn(basis: string, years: readonly number[]): readonly (readonly string[])[] {
  const deeds = ['2026-03-01', '2026-11-01', '2027-02-01'].map(care);
  const notice = { preset: DEFAULT_PRESET };
  const sources = { years, basis, deeds, dossier: null, notice } as unknown as Sources;
  const { lists } = fillPaper(sources, 'application', {});
  return lists.find(({ name }) => name === '年度')?.rows ?? [];
}

test.each([
  ['2026-10-10', [['2026（截至2026.10.10）', '0', '0', '0', '1', '0']]],
  ['2026-12-31', [['2026', '0', '0', '0', '2', '0']]],
  [
    '2027-02-01',
    [
      ['2026', '0', '0', '0', '2', '0'],
      ['2027（截至2027.02.01）', '0', '0', '0', '1', '0'],
    ],
  ],
])('statistics as of %s: no row of a year not begun, the closing day of one that runs', (basis, rows) => {
  expect(statisticsOn(basis, [2026, 2027])).toEqual(rows);
});
