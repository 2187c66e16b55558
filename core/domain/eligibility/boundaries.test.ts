import type { AgeReading } from '../age';
import type { FindingState } from './finding';
import {
  aged,
  cases,
  crowd,
  day,
  evaluateRule,
  pairing,
  person,
  session,
  sound,
} from './sound-record.fixture';
import type { Change } from './sound-record.fixture';

const table = (...rows: Parameters<typeof cases>): void =>
  test.each(cases(...rows))('$rule, $title: $state', ({ find, expected }) =>
    expect(find()).toMatchObject(expected),
  );

/** The fifth of ten people, who decides whether half is reached. */
const fifth = (birth: string): Change => aged(4, birth, 1, 5);
const ledBy = (birth: string | null): Change => ({
  people: [person(birth, { id: 'leader' }), ...crowd(5, '1995-01-01')],
});

// 29 February as reference date and as birthday.
test.each<[AgeReading, birth: string, FindingState]>([
  ['fullYears', '1984-02-29', 'missing'],
  ['fullYears', '1984-03-01', 'holds'],
  ['fullYears', '1984-02', 'missing'],
  ['fullYears', '1984-03', 'holds'],
  ['pastBirthday', '1984-02-29', 'missing'],
  ['pastBirthday', '1985-02-28', 'missing'],
  ['pastBirthday', '1985-03-01', 'holds'],
  ['pastBirthday', '1985-03', 'holds'],
  ['pastBirthday', '1985-02', 'missing'],
])('E2 on 29 February 2020, read as %s: a birth on %s: %s', (reading, birth, state) =>
  expect(evaluateRule('E2', { ...fifth(birth), reading, referenceDate: day('2020-02-29') }).state).toBe(
    state,
  ),
);

// A birth month without a day: in the month of the limit, and in adjacent months.
test.each<[AgeReading, birth: string, FindingState]>([
  ['fullYears', '1985-08', 'missing'],
  ['fullYears', '1985-09', 'boundary'],
  ['fullYears', '1985-10', 'holds'],
  ['pastBirthday', '1986-08', 'missing'],
  ['pastBirthday', '1986-09', 'boundary'],
  ['pastBirthday', '1986-10', 'holds'],
])('E2 in mid September 2021, read as %s: born in %s: %s', (reading, birth, state) =>
  expect(evaluateRule('E2', { ...fifth(birth), reading, referenceDate: day('2021-09-15') }).state).toBe(
    state,
  ),
);

test.each<[AgeReading, birth: string | null, on: string, FindingState]>([
  ['fullYears', '1980-02-29', '2020-02-29', 'holds'],
  ['fullYears', '1979-02-28', '2020-02-29', 'missing'],
  ['fullYears', '1979-03-01', '2020-02-29', 'holds'],
  ['pastBirthday', '1980-02-29', '2020-02-29', 'holds'],
  ['pastBirthday', '1980-02-29', '2020-03-01', 'missing'],
  ['pastBirthday', '1980-02-28', '2020-02-29', 'missing'],
  ['fullYears', '1980-09', '2021-09-15', 'boundary'],
  ['pastBirthday', '1981-08', '2021-09-15', 'missing'],
  ['pastBirthday', '1981-09', '2021-09-15', 'boundary'],
  ['pastBirthday', '1981-10', '2021-09-15', 'holds'],
  ['pastBirthday', null, '2021-09-15', 'boundary'],
])('E3 read as %s: a leader born on %s, on %s: %s', (reading, birth, on, state) =>
  expect(evaluateRule('E3', { ...ledBy(birth), reading, referenceDate: day(on) }).state).toBe(state),
);

table('E6', [
  [
    'an agreement of 29 February followed the day after',
    {
      referenceDate: day('2020-02-29'),
      pairings: [pairing('2019-01-01', '2020-02-29'), pairing('2020-03-01', '2020-12-31')],
    },
    'holds',
  ],
  [
    'one day bare after 29 February',
    {
      referenceDate: day('2020-02-29'),
      pairings: [pairing('2019-01-01', '2020-02-29'), pairing('2020-03-02', '2020-12-31')],
    },
    'explain',
    'renewAgreement',
  ],
]);

const threeOf2020 = ['2020-01-10', '2020-02-10', '2020-03-10'].map((on) => session(on));
table(
  'E8',
  [
    ['the fourth on 29 February', { sessions: [...threeOf2020, session('2020-02-29')] }, 'holds'],
    ['the fourth on 31 December', { sessions: [...threeOf2020, session('2020-12-31')] }, 'holds'],
    ['the fourth on 1 January after', { sessions: [...threeOf2020, session('2021-01-01')] }, 'missing'],
  ],
  2020,
);

const withInnovations = (...days: string[]): Change => ({
  innovations: days.map((on) => ({ id: on, submittedOn: day(on) })),
});
table(
  'E10',
  [
    ['the third on 29 February', withInnovations('2020-01-01', '2020-02-28', '2020-02-29'), 'holds'],
    ['the third on 31 December', withInnovations('2020-01-01', '2020-02-29', '2020-12-31'), 'holds'],
    ['the third on 1 January after', withInnovations('2020-01-01', '2020-02-29', '2021-01-01'), 'missing'],
  ],
  2020,
);

table('E9', [
  [
    'a review where two were new already',
    { application: { kind: 'review', otherNewOfBody: 2, exceptionReason: '' } },
    'holds',
  ],
  [
    'the third with a reason',
    { application: { kind: 'new', otherNewOfBody: 2, exceptionReason: '窗口新设' } },
    'explain',
  ],
]);

table('E11', [
  ['a student on 29 February', { care: [{ id: 'c', kind: 'student', on: day('2020-02-29') }] }, 'holds'],
  [
    'a household of tomorrow',
    { care: [{ id: 'c', kind: 'household', on: day('2021-09-02') }] },
    'missing',
    'helpSomebody',
  ],
]);

table('E13', [
  [
    'one piece of each is enough to be judged',
    { evidence: { plan: 1, standard: 1, sign: 1, carrier: 1 } },
    'manual',
  ],
  ['nothing at all', { evidence: { plan: 0, standard: 0, sign: 0, carrier: 0 } }, 'missing', 'addEvidence'],
]);

table('E14', [
  ['reviewed on the day itself', { title: { reviewedOn: day('2021-09-01') } }, 'holds'],
  ['reviewed on 29 February of the cycle', { title: { reviewedOn: day('2020-02-29') } }, 'holds'],
]);

table('E15', [['one character', { deedsCount: 1 }, 'explain', 'extendDeeds']]);

table('E16', [
  ['no paper', { documents: [] }, 'missing', 'completeDocuments'],
  [
    'the same paper named twice stands for no other',
    { documents: ['deeds', 'deeds', 'application', 'agreement', 'registration'] },
    'missing',
  ],
]);

table('E18', [
  ['nothing declared', { declarations: {} }, 'missing', 'declare'],
  ['a veto is said before what is lacking', { declarations: { law: 'vetoed' } }, 'manual', 'clearVeto'],
]);

test('the two readings flag the same people near the limit', () => {
  const people = [...sound.people, person('1986-01-01', { id: 'between' })];
  for (const reading of ['fullYears', 'pastBirthday'] as const)
    expect(evaluateRule('E2', { people, reading }).nearLimit).toEqual(['between']);
});
