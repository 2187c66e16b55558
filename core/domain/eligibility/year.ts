import { addDays, dayParts, type Day } from '../month-day';
import type { Outcome } from './finding';
import type { EligibilityRecord, PairingRecord, SessionRecord } from './record';
import type { RuleFigures } from './rule';

/** Returns the last day of an agreement: the end of its term, or the day it was ended early. */
export const pairingEnd = ({ until, endedOn }: PairingRecord): Day =>
  endedOn !== null && endedOn < until ? endedOn : until;

const holdsOn = (pairing: PairingRecord, day: Day): boolean =>
  pairing.signed && pairing.from <= day && day <= pairingEnd(pairing);

const firstDay = (year: number): Day => `${year}-01-01` as Day;
const lastDay = (year: number): Day => `${year}-12-31` as Day;

/** Lists the calendar years to evaluate: those of the cycle that have begun, or the current one. */
export const begunYears = ({
  cycleYears,
  referenceDate,
}: Pick<EligibilityRecord, 'cycleYears' | 'referenceDate'>): number[] => {
  const { year } = dayParts(referenceDate);
  const begun = [...new Set(cycleYears)].filter((one) => one <= year).sort((a, b) => a - b);
  return begun.length > 0 ? begun : [year];
};

// Agreements may follow each other, also of different houses, without a gap of a day.
const covers = (pairings: readonly PairingRecord[], from: Day, until: Day): boolean => {
  if (from >= until) return true;
  const ends = pairings
    .filter((pairing) => pairing.signed && pairing.from <= addDays(from, 1) && pairingEnd(pairing) > from)
    .map(pairingEnd);
  const latest = ends.sort()[ends.length - 1];
  return latest !== undefined && covers(pairings, latest, until);
};

/** E6: requires a paired house with agreements from the reference day to the end of the year. */
export const evaluatePairing = ({ houses }: RuleFigures['E6'], record: EligibilityRecord): Outcome => {
  const { pairings, referenceDate } = record;
  const valid = new Set(pairings.filter((one) => holdsOn(one, referenceDate)).map(({ houseId }) => houseId))
    .size;
  const yearEnd = lastDay(dayParts(referenceDate).year);
  const base = { figures: { houses: valid, needed: houses }, dateBasis: { on: referenceDate } };
  if (valid < houses) return { ...base, state: 'missing', nextStep: 'pairHouse' };
  if (covers(pairings, referenceDate, yearEnd)) return { ...base, state: 'holds', nextStep: null };
  return { ...base, state: 'explain', nextStep: 'renewAgreement' };
};

/** Splits the sessions of a period into counted and uncounted ones, with the reason. */
export const sessionFigures = (
  { sessions, pairings }: Pick<EligibilityRecord, 'sessions' | 'pairings'>,
  from: Day,
  until: Day,
): { counted: number; unconfirmed: number; unpaired: number; outsideAgreement: number } => {
  const figures = { counted: 0, unconfirmed: 0, unpaired: 0, outsideAgreement: 0 };
  const once = new Map(sessions.map((session) => [session.id, session]));
  for (const session of once.values()) {
    if (session.on < from || session.on > until) continue;
    figures[sessionStanding(session, pairings)] += 1;
  }
  return figures;
};

/** Says whether a session counts: at a paired house, within a signed agreement, confirmed. */
export const sessionStanding = (session: SessionRecord, pairings: readonly PairingRecord[]) => {
  const paired = pairings.filter(({ houseId, signed }) => signed && houseId === session.houseId);
  if (paired.length === 0) return 'unpaired';
  if (!paired.some((pairing) => holdsOn(pairing, session.on))) return 'outsideAgreement';
  return session.confirmed ? 'counted' : 'unconfirmed';
};

const spanOf = (
  year: number,
  { referenceDate }: Pick<EligibilityRecord, 'referenceDate'>,
): { from: Day; on: Day } => ({
  from: firstDay(year),
  on: lastDay(year) < referenceDate ? lastDay(year) : referenceDate,
});

/** E8: counts the sessions at paired houses, year by year; other volunteering does not count, nor do hours. */
export const evaluateSessions = (
  { perYear }: RuleFigures['E8'],
  record: Pick<EligibilityRecord, 'sessions' | 'pairings' | 'cycleYears' | 'referenceDate'>,
): Outcome[] =>
  begunYears(record).map((year) => {
    const dateBasis = spanOf(year, record);
    const figures = sessionFigures(record, dateBasis.from, dateBasis.on);
    const enough = figures.counted >= perYear;
    return {
      year,
      dateBasis,
      figures: { ...figures, perYear, needed: Math.max(0, perYear - figures.counted) },
      state: enough ? 'holds' : 'missing',
      nextStep: enough ? null : 'holdSessions',
    };
  });

/** E10: counts the innovations submitted, year by year. */
export const evaluateInnovations = ({ perYear }: RuleFigures['E10'], record: EligibilityRecord): Outcome[] =>
  begunYears(record).map((year) => {
    const dateBasis = spanOf(year, record);
    const submitted = record.innovations.filter(
      ({ submittedOn }) => submittedOn >= dateBasis.from && submittedOn <= dateBasis.on,
    );
    const counted = new Set(submitted.map(({ id }) => id)).size;
    return {
      year,
      dateBasis,
      figures: { counted, perYear, needed: Math.max(0, perYear - counted) },
      state: counted >= perYear ? 'holds' : 'missing',
      nextStep: counted >= perYear ? null : 'submitInnovations',
    };
  });

/** E11: counts poor households and students helped within the cycle. */
export const evaluateCare = (
  { min }: RuleFigures['E11'],
  record: Pick<EligibilityRecord, 'care' | 'cycleYears' | 'referenceDate'>,
): Outcome => {
  const from = firstDay(begunYears(record)[0] ?? dayParts(record.referenceDate).year);
  const helped = record.care.filter(
    ({ kind, on }) => kind !== 'colleague' && on >= from && on <= record.referenceDate,
  ).length;
  const enough = helped >= min;
  return {
    figures: { helped, needed: min },
    dateBasis: { from, on: record.referenceDate },
    state: enough ? 'holds' : 'missing',
    nextStep: enough ? null : 'helpSomebody',
  };
};
