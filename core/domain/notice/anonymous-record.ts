import { ageAt, birthdayOf } from '../age';
import type { Birth } from '../birth';
import { birthMonth, isFullBirth } from '../birth';
import type { EligibilityRecord } from '../eligibility/record';
import { addDays, dayParts, printDay } from '../month-day';
import type { Day } from '../month-day';

/**
 * Returns a birth that every age limit judges as it does the given one on a day, and that tells no more than the age in
 * full years: a birthday on that very day, one on the day after, or only the month where the missing day decides.
 */
function birthOfSameAge(birth: Birth, on: Day): Birth {
  if (!isFullBirth(birth) && birthMonth(birth).slice(5) === on.slice(5, 7)) return birth;
  const { least: age } = ageAt(birth, on);
  const { year, month, day } = dayParts(on);
  if (isFullBirth(birth) && birthdayOf(birth, age) === on)
    return printDay({ year: year - age, month, day }) ?? birth;
  const tomorrow = addDays(on, 1);
  // 29 February is no day of most years.
  const next = dayParts(tomorrow.endsWith('-02-29') ? addDays(on, 2) : tomorrow);
  return printDay({ ...next, year: next.year - age - 1 }) ?? birth;
}

/** Numbers ids in the order of their first use. */
function numbering(): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    const number = known.get(id) ?? String(known.size);
    known.set(id, number);
    return number;
  };
}

/**
 * Returns what the rules need of a collective without an id, a birth or a text of anybody. Every notice judges it as it
 * judges the record, on the record's reference date.
 */
export function anonymousRecord(record: EligibilityRecord): EligibilityRecord {
  const { referenceDate: on, roles, people, application } = record;
  const [person, house, activity] = [numbering(), numbering(), numbering()];
  return {
    ...record,
    people: people.map(({ id, birth, volunteerNo, ...rest }) => ({
      ...rest,
      id: person(id),
      birth: birth === null ? null : birthOfSameAge(birth, on),
      volunteerNo: volunteerNo.trim() === '' ? '' : '1',
    })),
    roles: {
      leaderIds: roles.leaderIds.map(person),
      responsibleIds: roles.responsibleIds.map(person),
      principal: roles.principal && { id: null, chinese: roles.principal.chinese },
    },
    pairings: record.pairings.map((one) => ({ ...one, id: activity(one.id), houseId: house(one.houseId) })),
    sessions: record.sessions.map((one) => ({ ...one, id: activity(one.id), houseId: house(one.houseId) })),
    innovations: record.innovations.map((one) => ({ ...one, id: activity(one.id) })),
    care: record.care.map((one) => ({ ...one, id: activity(one.id) })),
    application: { ...application, exceptionReason: application.exceptionReason.trim() === '' ? '' : '1' },
  };
}
