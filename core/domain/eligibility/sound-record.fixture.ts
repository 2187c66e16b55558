import { parseBirth } from '../birth';
import { parseDay, type Day } from '../month-day';
import { CHONGQING_2020 } from '../presets/chongqing-2020';
import { evaluate } from './evaluate';
import type { Finding, FindingState } from './finding';
import type { EligibilityRecord, EligiblePerson, PairingRecord, SessionRecord } from './record';
import type { NextStep, RuleId } from './rule';

export const day = (text: string): Day => parseDay(text)!;
let serial = 0;
export const person = (birth: string | null, more: Partial<EligiblePerson> = {}): EligiblePerson => ({
  id: `p${(serial += 1)}`,
  birth: birth === null ? null : parseBirth(birth)!,
  chinese: true,
  leagueMember: false,
  volunteerNo: '500186397957',
  ...more,
});
export const crowd = (count: number, birth: string | null, more: Partial<EligiblePerson> = {}) =>
  Array.from({ length: count }, () => person(birth, more));
export const pairing = (from: string, until: string, more: Partial<PairingRecord> = {}): PairingRecord => ({
  id: `a${(serial += 1)}`,
  houseId: 'h1',
  from: day(from),
  until: day(until),
  endedOn: null,
  signed: true,
  ...more,
});
export const session = (on: string, more: Partial<SessionRecord> = {}): SessionRecord => ({
  id: `s${(serial += 1)}`,
  houseId: 'h1',
  on: day(on),
  confirmed: true,
  ...more,
});
export const sessionsIn = (year: number, count: number, more: Partial<SessionRecord> = {}) =>
  Array.from({ length: count }, (_, index) => session(`${year}-0${index + 1}-10`, more));

const leader = person('1990-01-01', { id: 'leader' });
export const sound: EligibilityRecord = {
  people: [leader, ...crowd(5, '1995-01-01'), ...crowd(4, '1970-01-01')],
  roles: { leaderIds: ['leader'], responsibleIds: ['leader'], principal: { id: null, chinese: true } },
  wholeUnit: false,
  abroad: false,
  leagueBranch: false,
  pairings: [pairing('2020-01-01', '2021-12-31')],
  sessions: [...sessionsIn(2020, 4), ...sessionsIn(2021, 4)],
  innovations: ['2020-03-01', '2020-04-01', '2020-05-01', '2021-03-01', '2021-04-01', '2021-05-01'].map(
    (on) => ({
      id: on,
      submittedOn: day(on),
    }),
  ),
  care: [{ id: 'c1', kind: 'student', on: day('2020-06-01') }],
  application: { kind: 'new', otherNewOfBody: 0, exceptionReason: '' },
  title: null,
  evidence: { plan: 1, standard: 1, sign: 1, carrier: 1 },
  documents: ['registration', 'selfAssessment', 'application', 'agreement', 'deeds'],
  deedsCount: 1500,
  declarations: {
    politics: 'declared',
    law: 'declared',
    regulations: 'declared',
    ethics: 'declared',
    performance: 'declared',
  },
  referenceDate: day('2021-09-01'),
  cycleYears: [2020, 2021],
  reading: 'fullYears',
};

export type Change = Partial<EligibilityRecord>;
export type Row = [title: string, change: Change, state: FindingState, next?: NextStep | null];

/** Evaluates one rule on the sound record with changes applied. */
export const evaluateRule = (rule: RuleId, change: Change, year: number | null = null): Finding => {
  const findings = evaluate(CHONGQING_2020, { ...sound, ...change }).filter(
    (finding) => finding.rule === rule,
  );
  return findings.find((finding) => year === null || finding.year === year)!;
};

/** Converts table rows into test cases with the expected and the actual finding. */
export const cases = (rule: RuleId, rows: readonly Row[], year: number | null = null) =>
  rows.map(([title, change, state, nextStep]) => ({
    rule,
    title,
    state,
    expected: nextStep === undefined ? { state } : { state, nextStep },
    find: () => evaluateRule(rule, change, year),
  }));

export const aged = (young: number, middle: string | null, middleCount: number, old: number): Change => ({
  people: [...crowd(young, '1995-01-01'), ...crowd(middleCount, middle), ...crowd(old, '1970-01-01')],
});

export const newcomer = (volunteerNo: string): Change => ({
  people: [...sound.people, person('2000-01', { id: 'new', volunteerNo })],
});
