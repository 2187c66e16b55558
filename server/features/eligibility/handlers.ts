import type {
  EligibilityView,
  FindingView,
  ForecastView,
  Meter,
  NamedSeat,
} from '../../../core/contract/eligibility';
import { accept, refuse } from '../../../core/contract/result';
import { presetTitle } from '../../../core/domain/preset';
import { deadlineOf } from '../../../core/domain/notice/notice';
import { evaluate } from '../../../core/domain/eligibility/evaluate';
import type { Finding } from '../../../core/domain/eligibility/finding';
import { forecast } from '../../../core/domain/eligibility/forecast';
import { addDays, type Day } from '../../../core/domain/month-day';
import type { Handlers } from '../../rpc/handler';
import type { EligibilityReading } from './read-record';
import { readEligibility } from './read-record';

/** Limits a forecast to three years. */
const DAYS_AHEAD = 1096;

export const eligibilityHandlers: Handlers<'eligibility.open'> = {
  'eligibility.open': async ({ db, now }, { until }, { collectiveId, seat }) => {
    const collective = await db.get('collectives', collectiveId);
    if (!collective) return refuse('not-found');
    const reading = await readEligibility(db, collective, now);
    const { preset, record, standing, today, round } = reading;
    const far = addDays(record.referenceDate, DAYS_AHEAD);
    if (until !== undefined && (until < record.referenceDate || until > far))
      return refuse('day-not-possible');
    const findings = evaluate(preset, record);
    const deadline = deadlineOf(preset, round);
    const base = {
      today,
      place: preset.place,
      presetTitle: presetTitle(preset, round),
      example: preset.example,
      referenceDate: record.referenceDate,
      reading: record.reading,
      years: record.cycleYears,
      meters: metersOf(findings),
      ...(deadline === null ? {} : { deadline }),
    };
    const view: EligibilityView = seat.leader
      ? {
          ...base,
          kind: 'whole',
          settled: standing.version > 0,
          findings: findings.map((finding) => namedFinding(finding, reading)),
          ahead: until === undefined ? null : lookAhead(reading, findings, until as Day),
        }
      : {
          ...base,
          kind: 'open',
          findings: findings.map(({ rule, state, force, clause, advice, nextStep, year }) => ({
            rule,
            state,
            force,
            clause,
            advice,
            nextStep,
            year,
          })),
        };
    return accept(view);
  },
};

const metersOf = (findings: readonly Finding[]): Meter[] =>
  findings.flatMap(({ rule, year, figures }): Meter[] => {
    const counted = figures['counted'] ?? 0;
    if (rule === 'E8') return [{ kind: 'sessions', year, counted, wanted: figures['perYear'] ?? 0 }];
    if (rule === 'E10') return [{ kind: 'innovations', year, counted, wanted: figures['perYear'] ?? 0 }];
    if (rule === 'E11')
      return [{ kind: 'care', year, counted: figures['helped'] ?? 0, wanted: figures['needed'] ?? 0 }];
    return [];
  });

const named = (ids: readonly string[], { names }: EligibilityReading): NamedSeat[] =>
  ids.map((seatId) => ({ seatId, name: names.get(seatId) ?? '' }));

const namedFinding = (finding: Finding, reading: EligibilityReading): FindingView => ({
  ...finding,
  people: named(finding.people, reading),
  nearLimit: named(finding.nearLimit, reading),
});

function lookAhead(reading: EligibilityReading, findings: readonly Finding[], until: Day): ForecastView {
  const { preset, record, names, houses } = reading;
  const ahead = forecast(preset, record, until);
  const now = new Map(findings.map(({ rule, year, state }) => [`${rule}.${year}`, state]));
  return {
    until: ahead.until,
    ageOuts: ahead.ageOuts.map(({ personId, ...rest }) => ({ ...rest, name: names.get(personId) ?? '' })),
    unregistered: named(ahead.unregistered, reading),
    endings: ahead.endings.map(({ houseId, on }) => ({ house: houses.get(houseId) ?? '', on })),
    sessions: ahead.sessions,
    innovations: ahead.innovations,
    turns: ahead.findings
      .filter(({ rule, year, state }) => (now.get(`${rule}.${year}`) ?? 'holds') !== state)
      .map((finding) => namedFinding(finding, reading)),
  };
}
