import { birthSpan, type Birth } from './birth';
import { addDays, dayParts, daysInMonth, printDay, type Day } from './month-day';

/**
 * The two readings of "aged 35 and under": in full years, a person is 35 until the day before the 36th birthday; past the
 * birthday, a person is over 35 from the day after the 35th birthday.
 */
export const AGE_READINGS = ['fullYears', 'pastBirthday'] as const;
export type AgeReading = (typeof AGE_READINGS)[number];

export const AGE_STANDINGS = ['within', 'over', 'uncertain'] as const;
export type AgeStanding = (typeof AGE_STANDINGS)[number];

/**
 * Returns the n-th birthday. A birth on 29 February has its birthday on 28 February of a common year: a period counted in
 * years ends on the last day of the month if the day does not exist (民法典 第二百零二条).
 */
export const birthdayOf = (born: Day, years: number): Day => {
  const { year, month, day } = dayParts(born);
  const wanted = Math.min(day, daysInMonth(year + years, month));
  const birthday = printDay({ year: year + years, month, day: wanted });
  if (birthday === undefined) throw new RangeError(`birthday out of range: ${born} + ${years}`);
  return birthday;
};

const fullYearsAt = (born: Day, on: Day): number => {
  const years = dayParts(on).year - dayParts(born).year;
  return birthdayOf(born, years) <= on ? years : years - 1;
};

/** Gives the full years lived on a day; the two ends differ only where the birthday may not have come. */
export const ageAt = (birth: Birth, on: Day): { least: number; most: number } => {
  const { first, last } = birthSpan(birth);
  return { least: fullYearsAt(last, on), most: fullYearsAt(first, on) };
};

const lastDayOfBorn = (born: Day, limit: number, reading: AgeReading): Day =>
  reading === 'fullYears' ? addDays(birthdayOf(born, limit + 1), -1) : birthdayOf(born, limit);

/** Gives the last day within an age limit, earliest and latest; equal when the day of birth is known. */
export const lastDayWithin = (
  birth: Birth,
  limit: number,
  reading: AgeReading,
): { earliest: Day; latest: Day } => {
  const { first, last } = birthSpan(birth);
  return { earliest: lastDayOfBorn(first, limit, reading), latest: lastDayOfBorn(last, limit, reading) };
};

/** Says whether a person is within an age limit on a day; 'uncertain' if the day of birth decides. */
export const ageStanding = (birth: Birth, limit: number, on: Day, reading: AgeReading): AgeStanding => {
  const { earliest, latest } = lastDayWithin(birth, limit, reading);
  if (on <= earliest) return 'within';
  return on > latest ? 'over' : 'uncertain';
};
