import type { Day } from './month-day';
import { addDays, dayParts, daysBetween, printDay, daysInMonth } from './month-day';

/** First and last day of an agreement with a youth house. */
export interface PairingTerm {
  readonly from: Day;
  readonly until: Day;
}

const yearsLater = (day: Day, count: number): Day => {
  const { year, month, day: of } = dayParts(day);
  const at = { year: year + count, month };
  return printDay({ ...at, day: Math.min(of, daysInMonth(at.year, at.month)) }) ?? day;
};

/** Whole years of a term; 0 where it is of another length. */
const wholeYears = ({ from, until }: PairingTerm): number => {
  const count = dayParts(addDays(until, 1)).year - dayParts(from).year;
  return count > 0 && addDays(yearsLater(from, count), -1) === until ? count : 0;
};

/** The term after one, as long; it begins on the day after, or today where that is past. */
export function nextTerm(term: PairingTerm, today: Day): PairingTerm {
  const after = addDays(term.until, 1);
  const from = after < today ? today : after;
  const years = wholeYears(term);
  const until =
    years > 0 ? addDays(yearsLater(from, years), -1) : addDays(from, daysBetween(term.from, term.until));
  return { from, until };
}
