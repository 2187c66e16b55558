import * as z from 'zod';
import { EXAMPLE_MONTHS_MAX } from '../domain/goal-example';
import { GOAL_KINDS, GOAL_TEXTS, NODES_MAX, NODES_MIN, NODE_TITLE_MAX } from '../domain/growth-card';
import { returns, reads, writes } from './procedure';
import { id, line, optionalProse, prose } from './text';

/** What an example says; the limits are those of a goal, so that each one fits the card. */
export const exampleContent = z.strictObject({
  kind: z.enum(GOAL_KINDS),
  title: line(GOAL_TEXTS.title.max),
  present: optionalProse(GOAL_TEXTS.present.max),
  measure: prose(GOAL_TEXTS.measure.max),
  support: optionalProse(GOAL_TEXTS.support.max),
  /** How many months the goal takes. */
  months: z.int().min(1).max(EXAMPLE_MONTHS_MAX),
  nodes: z.array(line(NODE_TITLE_MAX)).min(NODES_MIN).max(NODES_MAX).readonly(),
});

export type ExampleContent = z.output<typeof exampleContent>;

/** An example of a goal, from which a member may start. */
export type GoalExample = ExampleContent & { readonly exampleId: string };

/** Goals that the caller wrote on the card of an earlier cycle, as examples. */
export interface OwnGoal extends GoalExample {
  readonly cycleLabel: string;
}

/** The examples that a collective or its offices added. */
export interface ExampleGroup {
  readonly orgId: string;
  readonly name: string;
  readonly examples: readonly GoalExample[];
}

export interface ExampleList {
  readonly trade: string;
  readonly trades: readonly { readonly trade: string; readonly label: string }[];
  /** The goals of the caller's last card, whatever their kind; they come first. */
  readonly own: readonly OwnGoal[];
  /** Of the collective, its recommending body and its district, those that have any. */
  readonly groups: readonly ExampleGroup[];
  readonly library: readonly GoalExample[];
}

const shown = ({ example }: { example: ExampleContent }): string[] => [
  example.title,
  example.present,
  example.measure,
  example.support,
  ...example.nodes,
];

const office = { orgId: id };
const collective = { collectiveId: id };

export const goalExampleProcedures = {
  /** Lists examples for a kind of goal; without a trade, of the trade that the collective's words tell. */
  'goalExample.list': reads({
    input: z.strictObject({ ...collective, kind: z.enum(GOAL_KINDS), trade: id.exactOptional() }),
    output: returns<ExampleList>(),
  }),
  /** Lists everything the collective added, for the 号长. */
  'goalExample.added': reads({ input: z.strictObject(collective), output: returns<ExampleGroup>() }),
  'goalExample.add': writes({
    input: z.strictObject({ ...collective, example: exampleContent }),
    output: returns<{ exampleId: string }>(),
    refuses: ['too-many'],
    shown,
  }),
  'goalExample.remove': writes({
    input: z.strictObject({ ...collective, exampleId: id }),
    output: returns<{ exampleId: string }>(),
  }),
  /** The same three for an office: its examples are listed in every collective under it. */
  'officeExample.added': reads({ input: z.strictObject(office), output: returns<ExampleGroup>() }),
  'officeExample.add': writes({
    input: z.strictObject({ ...office, example: exampleContent }),
    output: returns<{ exampleId: string }>(),
    refuses: ['too-many'],
    shown,
  }),
  'officeExample.remove': writes({
    input: z.strictObject({ ...office, exampleId: id }),
    output: returns<{ exampleId: string }>(),
  }),
};
