import * as z from 'zod';
import type { HelpTask } from '../domain/help-task';
import { STEP_MAX, SPRINT_STEPS_MAX } from '../domain/sprint';
import type { Sprint } from '../domain/sprint';
import { gives, reads, writes } from './procedure';
import { day, id, line, optionalLine, optionalProse, prose } from './text';

export interface HelpTaskView extends HelpTask {
  readonly taskId: string;
  readonly at: string;
  readonly mine: boolean;
  readonly helping: boolean;
}

/** A point of the caller's own plan that stands still: the app offers to ask for a hand. */
export interface StalledPoint {
  readonly nodeId: string;
  readonly title: string;
  readonly plannedMonth: string;
}

export interface CheerView {
  readonly cheerId: string;
  readonly name: string;
  readonly text: string;
  readonly at: string;
}

export interface HelpScreen {
  readonly tasks: readonly HelpTaskView[];
  readonly stalled: readonly StalledPoint[];
  /** What others wrote to the caller; nobody else sees it, nobody counts it. */
  readonly cheers: readonly CheerView[];
  readonly you: { readonly seatId: string; readonly leader: boolean; readonly member: boolean };
}

export interface SprintView {
  readonly cardId: string;
  readonly ownerName: string;
  readonly own: boolean;
  readonly today: string;
  readonly wish: string;
  /** The latest due day of the card's goals, to begin with. */
  readonly proposedDue: string;
  readonly sprint: Sprint | null;
}

const step = z.strictObject({ id, text: line(STEP_MAX) });
const task = { collectiveId: id, taskId: id };
const done = gives<{ taskId: string }>();

export const helpProcedures = {
  'help.list': reads({ input: z.strictObject({ collectiveId: id }), output: gives<HelpScreen>() }),
  /** Asks for a hand; the 号长 may open a task for somebody else. */
  'help.open': writes({
    input: z.strictObject({
      collectiveId: id,
      forSeatId: id.nullable(),
      nodeId: id.nullable(),
      what: prose(200),
      due: z.union([z.literal(''), day]),
    }),
    output: done,
    refuses: ['too-many'],
    shown: (input) => [input.what],
  }),
  /** Says «let me». */
  'help.offer': writes({
    input: z.strictObject({ ...task, note: optionalLine(60) }),
    output: done,
    refuses: ['help-moved-on', 'too-many'],
    shown: (input) => [input.note],
  }),
  /** The 号长 asks somebody whether they could help. */
  'help.suggest': writes({
    input: z.strictObject({ ...task, seatId: id }),
    output: done,
    refuses: ['help-moved-on'],
  }),
  /** Takes an offer: from now on one person helps. */
  'help.choose': writes({
    input: z.strictObject({ ...task, seatId: id, due: z.union([z.literal(''), day]) }),
    output: done,
    refuses: ['help-moved-on'],
  }),
  /** The helper says what was done; then the helped person is asked for their word. */
  'help.finish': writes({
    input: z.strictObject({ ...task, result: prose(200) }),
    output: done,
    refuses: ['help-moved-on'],
    shown: (input) => [input.result],
  }),
  /** 回音: the helped person closes the circle. */
  'help.echo': writes({
    input: z.strictObject({ ...task, text: prose(200) }),
    output: done,
    refuses: ['help-moved-on'],
    shown: (input) => [input.text],
  }),
  'help.close': writes({
    input: z.strictObject(task),
    output: done,
    refuses: ['help-moved-on'],
  }),
  /** Sends a word of 加油 to a colleague: theirs to read, counted by nobody. */
  'cheer.send': writes({
    input: z.strictObject({ collectiveId: id, seatId: id, text: line(60) }),
    output: gives<{ cheerId: string }>(),
    shown: (input) => [input.text],
  }),
  /** Opens the last thirty days before a wish is due. */
  'sprint.open': reads({ input: z.strictObject({ cardId: id }), output: gives<SprintView>() }),
  /** Sets the date and the small steps; steps that stay keep what was done. */
  'sprint.set': writes({
    input: z.strictObject({ cardId: id, due: day, steps: z.array(step).min(1).max(SPRINT_STEPS_MAX) }),
    output: gives<{ cardId: string }>(),
    refuses: ['sprint-too-early', 'card-not-submitted'],
    shown: (input) => input.steps.map((one) => one.text),
  }),
  'sprint.tick': writes({
    input: z.strictObject({ cardId: id, stepId: id, done: z.boolean() }),
    output: gives<{ cardId: string }>(),
  }),
  /** Lights the wish: it was reached. */
  'sprint.light': writes({
    input: z.strictObject({ cardId: id, word: optionalProse(100) }),
    output: gives<{ cardId: string }>(),
    shown: (input) => [input.word],
  }),
};
