import type { GoalKind } from '../../../../core/domain/growth-card';

/** An example as the library holds it; `months` is how long the goal takes. */
export type ExampleLine = readonly [
  title: string,
  present: string,
  measure: string,
  months: number,
  nodes: readonly string[],
  support: string,
];

/** The examples of one trade. */
export type TradeExamples = Readonly<Record<GoalKind, readonly ExampleLine[]>>;
