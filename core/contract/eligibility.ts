import * as z from 'zod';
import { AGE_READINGS } from '../domain/age';
import type { AgeReading } from '../domain/age';
import type { Finding } from '../domain/eligibility/finding';
import type { Forecast } from '../domain/eligibility/forecast';
import type { RuleId } from '../domain/eligibility/rule';
import { returns, reads, writes } from './procedure';
import { day, id, optionalPersonName, version } from './text';

export interface NamedSeat {
  readonly seatId: string;
  readonly name: string;
}

/** A finding for the 号长, with the names of people. */
export interface FindingView extends Omit<Finding, 'people' | 'nearLimit'> {
  readonly people: readonly NamedSeat[];
  readonly nearLimit: readonly NamedSeat[];
}

/** A finding for every member: state and next step, without names or ages. */
export type OpenFinding = Pick<
  Finding,
  'rule' | 'state' | 'force' | 'clause' | 'advice' | 'nextStep' | 'year'
>;

/** The forecast with names of people and houses. */
export interface ForecastView extends Omit<Forecast, 'ageOuts' | 'unregistered' | 'endings' | 'findings'> {
  readonly ageOuts: readonly (Omit<Forecast['ageOuts'][number], 'personId'> & { readonly name: string })[];
  readonly unregistered: readonly NamedSeat[];
  readonly endings: readonly { readonly house: string; readonly on: string }[];
  /** Findings whose state will change. */
  readonly turns: readonly FindingView[];
}

/** One of the three meters: counted, required and calendar year; computed on each call. */
export interface Meter {
  readonly kind: 'sessions' | 'innovations' | 'care';
  /** Null for the whole cycle. */
  readonly year: number | null;
  readonly counted: number;
  readonly wanted: number;
}

interface EligibilityBase {
  readonly today: string;
  readonly place: string;
  readonly presetTitle: string;
  readonly example: boolean;
  readonly referenceDate: string;
  readonly reading: AgeReading;
  readonly years: readonly number[];
  readonly meters: readonly Meter[];
  /** The day on which the material is due, where the notice says so; since 0.2.0. */
  readonly deadline?: string;
}

export type EligibilityView =
  | (EligibilityBase & { readonly kind: 'open'; readonly findings: readonly OpenFinding[] })
  | (EligibilityBase & {
      readonly kind: 'whole';
      /** False until the 号长 first saved these facts. */
      readonly settled: boolean;
      readonly findings: readonly FindingView[];
      readonly ahead: ForecastView | null;
    });

export interface StandingView {
  /** The id of the notice among `presets` that an office set: nothing is to be chosen; since 0.2.0. */
  readonly bound?: string;
  readonly presets: readonly {
    id: string;
    place: string;
    title: string;
    example: boolean;
    /** The rules of the notice and its age of youth; since 0.2.0. */
    rules?: readonly RuleId[];
    youthAge?: number | null;
  }[];
  readonly people: readonly (NamedSeat & { readonly post: string; readonly leader: boolean })[];
  readonly cycleYears: { readonly from: number; readonly to: number };
  readonly standing: StandingInput & { readonly version: number };
}

const calendarYear = z.int().min(2000).max(2099);

const standing = z.strictObject({
  presetId: id,
  years: z
    .strictObject({ from: calendarYear, to: calendarYear })
    .refine(({ from, to }) => from <= to, 'ends-before-it-begins')
    .refine(({ from, to }) => to - from < 5, 'too-long')
    .nullable(),
  reading: z.enum(AGE_READINGS),
  referenceDate: day.nullable(),
  responsibleSeatIds: z
    .array(id)
    .max(20)
    .refine((ids) => new Set(ids).size === ids.length, 'named-twice'),
  principal: z
    .strictObject({ seatId: id.nullable(), name: optionalPersonName, chinese: z.boolean().nullable() })
    .refine(({ seatId, name }) => seatId !== null || name !== '', 'missing')
    .nullable(),
  wholeUnit: z.boolean(),
  abroad: z.boolean(),
  leagueBranch: z.boolean(),
});
export type StandingInput = z.output<typeof standing>;

export const eligibilityProcedures = {
  /** Evaluates the current record; with `until`, also forecasts to that day. Nothing is stored. */
  'eligibility.open': reads({
    input: z.strictObject({ collectiveId: id, until: day.optional() }),
    output: returns<EligibilityView>(),
    refuses: ['day-not-possible'],
  }),
  /** Saves facts about the collective that only the 号长 knows. */
  'standing.open': reads({ input: z.strictObject({ collectiveId: id }), output: returns<StandingView>() }),
  'standing.settle': writes({
    input: z.strictObject({ collectiveId: id, baseVersion: version, standing }),
    output: returns<{ version: number }>(),
    refuses: ['stale-version'],
    shown: (input) => (input.standing.principal ? [input.standing.principal.name] : []),
  }),
};
