import type { ShownEntry } from '@core/contract/wall';
import { lineCount, layoutPages } from './screen-layout';

const entry = (entryId: string, text: string): ShownEntry => ({
  entryId,
  seatId: '',
  name: '陈一诺',
  post: '窗口岗',
  month: '2026-03',
  node: '完成教材',
  state: 'walking',
  text,
  next: '',
  need: '',
  pictures: [],
});

const issueOf = (entries: readonly ShownEntry[], quotes = 0) => ({
  issue: {
    notices: [],
    no: 1,
    issueId: 'no-1',
    month: '2026-03',
    frozenAt: '2026-04-01T01:00:00.000Z',
    order: 'name' as const,
    entries,
    quotes: Array.from({ length: quotes }, (_, at) => ({
      quoteId: `q${at}`,
      seatId: '',
      name: '甲',
      by: 'owner' as const,
      text: '慢慢来',
    })),
    withdrawn: [],
    corrections: [],
  },
});

const namesOf = (pages: ReturnType<typeof layoutPages>): string[] =>
  pages.flatMap((page) => (page.kind === 'entries' ? page.columns.flat().map((one) => one.entryId) : []));

test('every entry is on exactly one page, in the order of the issue', () => {
  const entries = Array.from({ length: 57 }, (_, at) => entry(`e${at}`, '学'.repeat((at * 37) % 300)));
  expect(namesOf(layoutPages(issueOf(entries)))).toEqual(entries.map((one) => one.entryId));
});

test('no column exceeds the height of the screen', () => {
  const entries = Array.from({ length: 40 }, (_, at) => entry(`e${at}`, '学'.repeat((at * 53) % 170)));
  for (const page of layoutPages(issueOf(entries)))
    if (page.kind === 'entries' && page.columns.length > 1)
      for (const column of page.columns)
        expect(column.reduce((sum, one) => sum + lineCount(one), 0)).toBeLessThanOrEqual(13.8);
});

test.each([
  ['three hundred characters', 300, 1],
  ['a short line', 10, 1],
])('%s fill one page', (_what, length, pages) => {
  expect(layoutPages(issueOf([entry('e', '学'.repeat(length))]))).toHaveLength(pages);
});

test('quotes follow the entries, four to a page', () => {
  const pages = layoutPages(issueOf([entry('e', '学')], 9));
  expect(pages.map((page) => page.kind)).toEqual(['entries', 'quotes', 'quotes', 'quotes']);
});
