import type { AgeReading } from '../age';
import { LEAN_PRESET } from '../presets/example';
import { evaluate } from './evaluate';
import type { FindingState } from './finding';
import {
  aged,
  crowd,
  day,
  evaluateRule,
  newcomer,
  person,
  sound,
  cases,
  type Change,
} from './sound-record.fixture';

const table = (...rows: Parameters<typeof cases>): void =>
  test.each(cases(...rows))('$rule, $title: $state', ({ find, expected }) =>
    expect(find()).toMatchObject(expected),
  );

table('E1', [
  ['nobody', { people: [] }, 'missing', 'addPeople'],
  ['5 people', { people: crowd(5, '1995-01') }, 'explain', 'explainSize'],
  [
    '5 people of a small unit whole',
    { people: crowd(5, '1995-01'), wholeUnit: true },
    'explain',
    'explainSize',
  ],
  ['6 people', { people: crowd(6, '1995-01') }, 'holds'],
  ['200 people', { people: crowd(200, '1995-01') }, 'holds'],
  ['201 people', { people: crowd(201, '1995-01') }, 'explain', 'explainSize'],
]);

describe('E1 under a notice that lets a small unit take part whole', () => {
  const { rules } = LEAN_PRESET;
  test.each([
    [0, true, 'missing'],
    [1, true, 'holds'],
    [5, true, 'holds'],
    [5, false, 'explain'],
    [6, false, 'holds'],
    [200, true, 'holds'],
    [201, true, 'explain'],
  ])('%i people, whole: %s is %s', (count, wholeUnit, state) => {
    const [finding] = evaluate(
      { ...LEAN_PRESET, rules: rules.filter(({ id }) => id === 'E1') },
      { ...sound, people: crowd(count, '1995-01'), wholeUnit },
    );
    expect(finding?.state).toBe(state);
  });
});

table('E2', [
  ['twice the young equal the people', aged(5, null, 0, 5), 'holds', null],
  ['one young too few of 10', aged(4, null, 0, 6), 'missing', 'recruitYouth'],
  ['half of 11 needs 6: 5 are too few', aged(5, null, 0, 6), 'missing'],
  ['half of 11 needs 6: 6 are enough', aged(6, null, 0, 5), 'holds'],
  ['nobody', { people: [] }, 'missing', 'addPeople'],
  ['full years: the fifth turns 36 on the day', aged(4, '1985-09-01', 1, 5), 'missing'],
  ['full years: the fifth turns 36 tomorrow', aged(4, '1985-09-02', 1, 5), 'holds'],
  ['full years: the fifth turns 35 on the day', aged(4, '1986-09-01', 1, 5), 'holds'],
  [
    'past the birthday: the fifth turns 35 on the day',
    { ...aged(4, '1986-09-01', 1, 5), reading: 'pastBirthday' },
    'holds',
  ],
  [
    'past the birthday: the fifth turned 35 yesterday',
    { ...aged(4, '1986-08-31', 1, 5), reading: 'pastBirthday' },
    'missing',
  ],
  ['a birth month in the month of the limit decides', aged(4, '1985-09', 1, 5), 'boundary', 'confirmBirths'],
  ['a birth month before the month of the limit', aged(4, '1985-08', 1, 5), 'missing'],
  ['a birth month after the month of the limit', aged(4, '1985-10', 1, 5), 'holds'],
  ['a missing birth decides', aged(4, null, 1, 5), 'boundary', 'fillBirths'],
  ['a missing birth does not decide', aged(5, null, 1, 4), 'holds', null],
  ['two unknown births could not help', aged(2, null, 2, 6), 'missing'],
]);

test.each<[AgeReading, string, FindingState]>([
  ['fullYears', '2020-02-28', 'holds'],
  ['fullYears', '2020-02-29', 'missing'],
  ['pastBirthday', '2019-02-28', 'holds'],
  ['pastBirthday', '2019-03-01', 'missing'],
])('E2 read as %s: a birth on 29 February 1984 counts on %s: %s', (reading, on, state) => {
  const change = { ...aged(4, '1984-02-29', 1, 5), reading, referenceDate: day(on) };
  expect(evaluateRule('E2', change).state).toBe(state);
});

test('people near the limit are flagged even where the rule holds: by the day of birth, and between the readings', () => {
  const between = person('1986-01-01', { id: 'between' });
  const monthOnly = person('1985-09', { id: 'monthOnly' });
  const finding = evaluateRule('E2', {
    people: [...crowd(5, '1995-01-01'), between, monthOnly, ...crowd(3, '1970-01-01')],
  });
  expect(finding).toMatchObject({ state: 'holds', nearLimit: ['between', 'monthOnly'] });
});

const ledBy = (birth: string | null, responsible = true): Change => ({
  people: [person(birth, { id: 'leader' }), ...crowd(5, '1995-01-01')],
  roles: { ...sound.roles, responsibleIds: responsible ? ['leader'] : [] },
});

table('E3', [
  ['no leader', { roles: { ...sound.roles, leaderIds: [] } }, 'missing', 'appointLeader'],
  ['a leader who has left', { roles: { ...sound.roles, leaderIds: ['gone'] } }, 'missing', 'appointLeader'],
  ['two leaders', { roles: { ...sound.roles, leaderIds: ['leader', 'p1'] } }, 'missing', 'keepOneLeader'],
  ['one leader named twice', { roles: { ...sound.roles, leaderIds: ['leader', 'leader'] } }, 'holds'],
  ['a plain member as leader', ledBy('1990-01-01', false), 'missing', 'replaceLeader'],
  ['full years: turns 41 tomorrow', ledBy('1980-09-02'), 'holds'],
  ['full years: turns 41 on the day', ledBy('1980-09-01'), 'missing', 'replaceLeader'],
  ['past the birthday: turns 40 on the day', { ...ledBy('1981-09-01'), reading: 'pastBirthday' }, 'holds'],
  ['past the birthday: turned 40 yesterday', { ...ledBy('1981-08-31'), reading: 'pastBirthday' }, 'missing'],
  ['a birth month in the month of the limit', ledBy('1980-09'), 'boundary', 'confirmBirths'],
  ['no birth', ledBy(null), 'boundary', 'fillBirths'],
  ['born on 29 February, still 40', { ...ledBy('1980-02-29'), referenceDate: day('2021-02-27') }, 'holds'],
  [
    'born on 29 February, 41 on 28 February',
    { ...ledBy('1980-02-29'), referenceDate: day('2021-02-28') },
    'missing',
  ],
]);

const nations = (chinese: number, unknown: number, others: number): Change => ({
  people: [
    ...crowd(chinese, '1995-01'),
    ...crowd(unknown, '1995-01', { chinese: null }),
    ...crowd(others, '1995-01', { chinese: false }),
  ],
});

table('E4', [
  ['3 of 5', nations(3, 0, 2), 'holds'],
  ['6 of 10', nations(6, 0, 4), 'holds'],
  ['5 of 10', nations(5, 0, 5), 'missing', 'raiseNationals'],
  ['6 of 11', nations(6, 0, 5), 'missing'],
  ['5 of 10 and one unknown', nations(5, 1, 4), 'boundary', 'confirmNationality'],
  ['4 of 10 and one unknown', nations(4, 1, 5), 'missing'],
  ['nobody', { people: [] }, 'missing', 'addPeople'],
]);

const principal = (chinese: boolean | null): Change => ({
  roles: { ...sound.roles, principal: { id: 'boss', chinese } },
});

table('E5', [
  ['nobody named', { roles: { ...sound.roles, principal: null } }, 'missing', 'namePrincipal'],
  ['a Chinese national who is not the leader', principal(true), 'holds'],
  ['a foreign national', principal(false), 'missing', 'replacePrincipal'],
  ['nationality unknown', principal(null), 'boundary', 'confirmNationality'],
]);

table('E7', [
  ['a registered newcomer', newcomer('500'), 'holds'],
  ['an unregistered newcomer', newcomer(''), 'missing', 'registerVolunteers'],
  ['a number of blanks', newcomer('  '), 'missing'],
  [
    'somebody over 35 unregistered',
    { people: [...sound.people, person('1970-01', { volunteerNo: '' })] },
    'missing',
  ],
  ['nobody', { people: [] }, 'missing', 'addPeople'],
]);

test('E7 lists unregistered people', () => {
  expect(evaluateRule('E7', newcomer(''))).toMatchObject({
    people: ['new'],
    figures: { people: 11, registered: 10 },
  });
});

const league = (members: number, more: Change = {}): Change => ({
  people: [...crowd(members, '2000-01', { leagueMember: true }), ...crowd(6, '1995-01')],
  ...more,
});

table('E12', [
  ['2 league members, no branch', league(2), 'holds', null],
  ['3 league members, no branch', league(3), 'explain', 'foundBranch'],
  ['3 league members and a branch', league(3, { leagueBranch: true }), 'holds'],
  ['3 league members abroad', league(3, { abroad: true }), 'manual', 'judgeFlexibly'],
]);
