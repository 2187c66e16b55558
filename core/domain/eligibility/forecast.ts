import { lastDayWithin } from '../age';
import { dayParts, type Day } from '../month-day';
import type { Preset } from '../preset';
import { evaluate } from './evaluate';
import type { Finding } from './finding';
import type { EligibilityRecord } from './record';
import type { Rule, RuleId } from './rule';
import { pairingEnd } from './year';

/** A person who will exceed an age limit; between the two days the missing day of birth decides. */
export interface AgeOut {
  personId: string;
  rule: 'E2' | 'E3';
  age: number;
  lastDay: { earliest: Day; latest: Day };
}

export interface YearNeed {
  year: number;
  counted: number;
  needed: number;
}

/** What will change by a given day without action. */
export interface Forecast {
  until: Day;
  ageOuts: AgeOut[];
  unregistered: string[];
  endings: { pairingId: string; houseId: string; on: Day }[];
  sessions: YearNeed[];
  innovations: YearNeed[];
  /** The findings on that day. */
  findings: Finding[];
}

const ruleOf = <Id extends RuleId>(preset: Preset, id: Id): Rule<Id> | undefined =>
  preset.rules.find((rule) => rule.id === id) as Rule<Id> | undefined;

const ageOutsOf = (
  preset: Preset,
  id: 'E2' | 'E3',
  { people, reading, referenceDate, roles }: EligibilityRecord,
  until: Day,
): AgeOut[] => {
  const age = ruleOf(preset, id)?.figures.age;
  if (age === undefined) return [];
  const concerned = id === 'E2' ? people : people.filter((person) => roles.leaderIds.includes(person.id));
  return concerned
    .flatMap(({ id: personId, birth }): AgeOut[] =>
      birth === null ? [] : [{ personId, rule: id, age, lastDay: lastDayWithin(birth, age, reading) }],
    )
    .filter(({ lastDay }) => lastDay.latest >= referenceDate && lastDay.earliest < until)
    .sort((a, b) => (a.lastDay.earliest < b.lastDay.earliest ? -1 : 1));
};

const yearNeeds = (findings: readonly Finding[], rule: RuleId, from: number): YearNeed[] =>
  findings
    .filter((finding) => finding.rule === rule && finding.year !== null && finding.year >= from)
    .map(({ year, figures }) => ({
      year: year ?? from,
      counted: figures['counted'] ?? 0,
      needed: figures['needed'] ?? 0,
    }));

/** Forecasts from the record's reference date to a later day; throws if the day is earlier. */
export const forecast = (preset: Preset, record: EligibilityRecord, until: Day): Forecast => {
  if (until < record.referenceDate) throw new RangeError(`forecast runs backwards: ${until}`);
  const [from, to] = [dayParts(record.referenceDate).year, dayParts(until).year];
  const years = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const later = evaluate(preset, { ...record, referenceDate: until });
  // Include future years even if the cycle does not list them.
  const ahead = evaluate(preset, { ...record, referenceDate: until, cycleYears: years });
  return {
    until,
    ageOuts: [...ageOutsOf(preset, 'E2', record, until), ...ageOutsOf(preset, 'E3', record, until)],
    unregistered: (ruleOf(preset, 'E7') ? record.people : [])
      .filter(({ volunteerNo }) => volunteerNo.trim() === '')
      .map(({ id }) => id),
    endings: (ruleOf(preset, 'E6') ? record.pairings : [])
      .filter((one) => one.signed && pairingEnd(one) >= record.referenceDate && pairingEnd(one) < until)
      .map((one) => ({ pairingId: one.id, houseId: one.houseId, on: pairingEnd(one) })),
    sessions: yearNeeds(ahead, 'E8', from),
    innovations: yearNeeds(ahead, 'E10', from),
    findings: later,
  };
};
