/** The kinds of 达标竞赛: 优质服务 安全生产 节能减排 质量效益. */
export const CONTEST_KINDS = ['service', 'safety', 'saving', 'quality'] as const;
export type ContestKind = (typeof CONTEST_KINDS)[number];

/** Direction of a target: at least or at most. */
export const DIRECTIONS = ['atLeast', 'atMost'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const TEAMS_MAX = 8;
export const MEASURES_MAX = 5;

export interface ContestTeam {
  readonly id: string;
  /** A team, not a person. */
  readonly name: string;
}

export interface ContestMeasure {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly direction: Direction;
  /** Source of the figures. */
  readonly basis: string;
}

/** A team's target and result for one measure. */
export interface ContestGoal {
  readonly teamId: string;
  readonly measureId: string;
  readonly target: number;
  readonly result: { readonly value: number; readonly on: string; readonly basis: string } | null;
}

/** Says whether a result meets its target; equality passes. */
export const meets = (direction: Direction, target: number, value: number): boolean =>
  direction === 'atLeast' ? value >= target : value <= target;

/** Standing of a goal: 达标, 未达标, 待填结果. */
export type GoalStanding = 'met' | 'unmet' | 'open';

export const goalStanding = (
  { target, result }: Pick<ContestGoal, 'target' | 'result'>,
  direction: Direction,
): GoalStanding => (result === null ? 'open' : meets(direction, target, result.value) ? 'met' : 'unmet');

/** Says whether a contest can be closed: every result is in, and its last day has come. */
export const mayClose = (
  { until, goals }: { readonly until: string; readonly goals: readonly Pick<ContestGoal, 'result'>[] },
  today: string,
): boolean => until <= today && goals.every(({ result }) => result !== null);

/** Says whether a plan is consistent: one target for each team and measure, no duplicate names. */
export const isWholePlan = (
  teams: readonly ContestTeam[],
  measures: readonly ContestMeasure[],
  goals: readonly Pick<ContestGoal, 'teamId' | 'measureId'>[],
): boolean => {
  const once = (list: readonly string[]) => new Set(list).size === list.length;
  const pairs = goals.map((goal) => `${goal.teamId} ${goal.measureId}`);
  const wanted = teams.flatMap((team) => measures.map((measure) => `${team.id} ${measure.id}`));
  return (
    [...teams, ...measures].every(({ id }) => id !== '') &&
    once(teams.map(({ id }) => id)) &&
    once(teams.map(({ name }) => name)) &&
    once(measures.map(({ id }) => id)) &&
    once(pairs) &&
    pairs.length === wanted.length &&
    wanted.every((pair) => pairs.includes(pair))
  );
};
