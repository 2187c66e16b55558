import type { ExperiencePaperRecord } from './experience-paper';
import { FACTS_OF_A_KIND, collectFacts } from './experience-paper-facts';

const MONTHS = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'] as const;

/** Everybody reached a node in each month and shows all of them. */
function recordOf(people: readonly string[]): ExperiencePaperRecord {
  const nodes = people.flatMap((cardId) =>
    MONTHS.map((month) => ({
      ...{ nodeId: `${cardId}.${month}`, cardId, title: month, month, actualMonth: month },
      ...{ state: 'reached' as const, words: [], quotes: [] },
      progress: { at: `${month}-12T00:00:00.000Z`, text: '走到了', completion: 100 },
    })),
  ) as unknown as ExperiencePaperRecord['nodes'];
  return {
    ...{ collective: null, cards: [], help: [], issues: [], nodes },
    pages: people.map((cardId) => ({
      ...{ cardId, name: cardId, reflection: '' },
      keys: MONTHS.map((month) => `node:${cardId}.${month}`),
    })),
  };
}

test.each([
  [['a'], ['a', 'a', 'a', 'a', 'a', 'a']],
  [
    ['a', 'b', 'c', 'd'],
    ['a', 'a', 'b', 'b', 'c', 'c', 'd', 'd'],
  ],
  [[...'abcdefghij'], [...'abcdefgh']],
])('the facts of %p name everybody in turn before anybody twice', (people, named) => {
  const steps = collectFacts(recordOf(people)).filter((fact) => fact.kind === 'step');
  expect(steps.map(({ who }) => who)).toEqual(named);
  expect(steps.length).toBeLessThanOrEqual(FACTS_OF_A_KIND);
});

test('of each person the latest facts are offered', () => {
  const steps = collectFacts(recordOf(['a', 'b', 'c', 'd'])).filter((fact) => fact.kind === 'step');
  expect(new Set(steps.map(({ at }) => at))).toEqual(new Set(MONTHS.slice(-2)));
});
