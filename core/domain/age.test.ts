import fc from 'fast-check';
import { AGE_READINGS, ageAt, ageStanding, birthdayOf, lastDayWithin, type AgeReading } from './age';
import { parseBirth } from './birth';
import { addDays, parseDay, type Day } from './month-day';

const birth = (text: string) => parseBirth(text)!;
const day = (text: string) => parseDay(text)!;

test.each<[string, string, AgeReading, string]>([
  ['1986-09-01', '2021-09-01', 'fullYears', 'within'],
  ['1986-09-01', '2021-09-01', 'pastBirthday', 'within'],
  ['1986-09-01', '2021-09-02', 'fullYears', 'within'],
  ['1986-09-01', '2021-09-02', 'pastBirthday', 'over'],
  ['1985-09-02', '2021-09-01', 'fullYears', 'within'],
  ['1985-09-01', '2021-09-01', 'fullYears', 'over'],
  ['1985-09-01', '2021-08-31', 'fullYears', 'within'],
  ['1984-02-29', '2020-02-28', 'fullYears', 'within'],
  ['1984-02-29', '2020-02-29', 'fullYears', 'over'],
  ['1984-02-29', '2019-02-28', 'pastBirthday', 'within'],
  ['1984-02-29', '2019-03-01', 'pastBirthday', 'over'],
  ['1985-09', '2021-08-31', 'fullYears', 'within'],
  ['1985-09', '2021-09-01', 'fullYears', 'uncertain'],
  ['1985-09', '2021-09-29', 'fullYears', 'uncertain'],
  ['1985-09', '2021-09-30', 'fullYears', 'over'],
  ['1986-09', '2021-09-01', 'pastBirthday', 'within'],
  ['1986-09', '2021-09-02', 'pastBirthday', 'uncertain'],
  ['1986-09', '2021-09-30', 'pastBirthday', 'uncertain'],
  ['1986-09', '2021-10-01', 'pastBirthday', 'over'],
])('born %s, on %s, read as %s: %s the limit of 35', (born, on, reading, standing) => {
  expect(ageStanding(birth(born), 35, day(on), reading)).toBe(standing);
});

test('a birth on 29 February has its birthday on 28 February of a common year', () => {
  expect(birthdayOf(day('1984-02-29'), 41)).toBe('2025-02-28');
  expect(birthdayOf(day('1984-02-29'), 36)).toBe('2020-02-29');
  expect(lastDayWithin(birth('1984-02-29'), 40, 'fullYears').latest).toBe('2025-02-27');
});

test('a future birth counts as young', () => {
  expect(ageStanding(birth('2099-12'), 40, day('2021-09-01'), 'fullYears')).toBe('within');
});

test('a birth month gives two ages only in the month of the birthday', () => {
  expect(ageAt(birth('1985-09'), day('2021-08-31'))).toEqual({ least: 35, most: 35 });
  expect(ageAt(birth('1985-09'), day('2021-09-10'))).toEqual({ least: 35, most: 36 });
  expect(ageAt(birth('1985-09-10'), day('2021-09-10'))).toEqual({ least: 36, most: 36 });
});

const anyDay = fc.integer({ min: 0, max: 36_000 }).map((count): Day => addDays(day('1950-01-01'), count));

test('a person over a limit stays over it, and the full-years reading never ends before the other', () =>
  fc.assert(
    fc.property(
      anyDay.filter((born) => born < '2000'),
      fc.constantFrom(35, 40),
      fc.constantFrom(...AGE_READINGS),
      (born, limit, reading) => {
        const { earliest, latest } = lastDayWithin(born, limit, reading);
        expect(earliest).toBe(latest);
        expect(ageStanding(born, limit, latest, reading)).toBe('within');
        expect(ageStanding(born, limit, addDays(latest, 1), reading)).toBe('over');
        expect(ageStanding(born, limit, addDays(latest, 400), reading)).toBe('over');
        expect(
          lastDayWithin(born, limit, 'pastBirthday').latest < lastDayWithin(born, limit, 'fullYears').latest,
        ).toBe(true);
      },
    ),
  ));

test('a month-only standing is one that some day of that month gives', () =>
  fc.assert(
    fc.property(
      anyDay.filter((born) => born < '2000'),
      fc.integer({ min: -40, max: 40 }),
      (born, near) => {
        const on = addDays(birthdayOf(born, 36), near);
        const known = ageStanding(born, 35, on, 'fullYears');
        expect([known, 'uncertain']).toContain(ageStanding(birth(born.slice(0, 7)), 35, on, 'fullYears'));
      },
    ),
  ));
