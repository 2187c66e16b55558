import * as z from 'zod';
import { CONTEST_KINDS, DIRECTIONS, isWholePlan, MEASURES_MAX, TEAMS_MAX } from '../domain/contest';
import type { ContestGoal, ContestKind, ContestMeasure, ContestTeam } from '../domain/contest';
import { returns, reads, writes } from './procedure';
import { day, id, line, optionalLine, prose, version } from './text';

export interface ContestView {
  readonly contestId: string;
  readonly version: number;
  readonly kind: ContestKind;
  readonly title: string;
  readonly from: string;
  readonly until: string;
  readonly teams: readonly ContestTeam[];
  readonly measures: readonly ContestMeasure[];
  readonly goals: readonly ContestGoal[];
  readonly closing: { readonly on: string; readonly words: string } | null;
}

export interface ContestList {
  readonly today: string;
  readonly year: number;
  readonly contests: readonly ContestView[];
  readonly leader: boolean;
}

const number = z.number().min(-1_000_000_000).max(1_000_000_000);
const contest = { collectiveId: id, contestId: id };
const done = returns<{ contestId: string }>();

const plan = z
  .strictObject({
    kind: z.enum(CONTEST_KINDS),
    title: line(40),
    from: day,
    until: day,
    teams: z
      .array(z.strictObject({ id, name: line(20) }))
      .min(1)
      .max(TEAMS_MAX),
    measures: z
      .array(
        z.strictObject({
          id,
          name: line(30),
          unit: optionalLine(8),
          direction: z.enum(DIRECTIONS),
          basis: line(60),
        }),
      )
      .min(1)
      .max(MEASURES_MAX),
    goals: z
      .array(z.strictObject({ teamId: id, measureId: id, target: number }))
      .max(TEAMS_MAX * MEASURES_MAX),
  })
  .refine(({ from, until }) => from <= until, 'ends-before-it-begins')
  .refine(({ teams, measures, goals }) => isWholePlan(teams, measures, goals), 'not-whole');
export type ContestPlan = z.output<typeof plan>;

export const contestProcedures = {
  'contest.list': reads({
    input: z.strictObject({ collectiveId: id, year: z.int().min(2000).max(2099).optional() }),
    output: returns<ContestList>(),
  }),
  /** Creates or changes a contest; results of unchanged targets remain. */
  'contest.settle': writes({
    input: z.strictObject({ collectiveId: id, contestId: id.nullable(), baseVersion: version, plan }),
    output: done,
    refuses: ['stale-version', 'contest-closed', 'team-is-person'],
    shown: ({ plan: { title, teams, measures } }) => [
      title,
      ...teams.map((team) => team.name),
      ...measures.flatMap((measure) => [measure.name, measure.unit, measure.basis]),
    ],
  }),
  /** Records one team's results. */
  'contest.report': writes({
    input: z.strictObject({
      ...contest,
      teamId: id,
      on: day,
      basis: line(60),
      results: z
        .array(z.strictObject({ measureId: id, value: number }))
        .min(1)
        .max(MEASURES_MAX)
        .refine((list) => new Set(list.map((one) => one.measureId)).size === list.length, 'named-twice'),
    }),
    output: done,
    refuses: ['contest-closed', 'day-not-possible'],
    shown: (input) => [input.basis],
  }),
  'contest.close': writes({
    input: z.strictObject({ ...contest, words: prose(300) }),
    output: done,
    refuses: ['contest-closed', 'contest-unfinished'],
    shown: (input) => [input.words],
  }),
};
