import * as z from 'zod';
import type { HelpTask } from '../domain/help-task';
import { CHEER_MAX } from '../domain/help-task';
import { STEP_MAX, SPRINT_STEPS_MAX } from '../domain/sprint';
import type { Sprint } from '../domain/sprint';
import { returns, reads, writes } from './procedure';
import { day, id, line, optionalLine, optionalProse, prose } from './text';

export interface HelpTaskView extends HelpTask {
  readonly taskId: string;
  readonly at: string;
  readonly mine: boolean;
  readonly helping: boolean;
}

/** A stalled node of the caller's plan, for which help can be requested. */
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
  /** Cheers for the caller; visible to the caller only and never counted. */
  readonly cheers: readonly CheerView[];
  /** Closed tasks in which the caller helped, newest first; absent from older servers. */
  readonly given?: readonly HelpTaskView[];
  readonly you: {
    readonly seatId: string;
    readonly leader: boolean;
    readonly member: boolean;
    /** The caller's card of the running cycle, once it is begun. */
    readonly cardId?: string;
  };
}

export interface SprintView {
  readonly cardId: string;
  readonly ownerName: string;
  readonly own: boolean;
  readonly today: string;
  readonly wish: string;
  /** Default date: the latest due day of the card's goals. */
  readonly proposedDue: string;
  readonly sprint: Sprint | null;
}

const step = z.strictObject({ id, text: line(STEP_MAX) });
const task = { collectiveId: id, taskId: id };
const done = returns<{ taskId: string }>();

export const helpProcedures = {
  'help.list': reads({ input: z.strictObject({ collectiveId: id }), output: returns<HelpScreen>() }),
  /** Creates a help task; the 号长 may create one for somebody else. */
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
  /** Offers to help. */
  'help.offer': writes({
    input: z.strictObject({ ...task, note: optionalLine(60) }),
    output: done,
    refuses: ['help-moved-on', 'too-many'],
    shown: (input) => [input.note],
  }),
  /** The 号长 asks a person to help. */
  'help.suggest': writes({
    input: z.strictObject({ ...task, seatId: id }),
    output: done,
    refuses: ['help-moved-on'],
  }),
  /** Accepts an offer; the task then has one helper. */
  'help.choose': writes({
    input: z.strictObject({ ...task, seatId: id, due: z.union([z.literal(''), day]) }),
    output: done,
    refuses: ['help-moved-on'],
  }),
  /** The helper records the result; then the helped person is asked to respond. */
  'help.finish': writes({
    input: z.strictObject({ ...task, result: prose(200) }),
    output: done,
    refuses: ['help-moved-on'],
    shown: (input) => [input.result],
  }),
  /** 回音: the helped person responds and closes the task. */
  'help.echo': writes({
    input: z.strictObject({ ...task, text: prose(200) }),
    output: done,
    refuses: ['help-moved-on'],
    shown: (input) => [input.text],
  }),
  /** The helped person agrees that the 号长's request on their behalf is shown; `help.close` declines it. */
  'help.agree': writes({
    input: z.strictObject(task),
    output: done,
    refuses: ['help-moved-on'],
  }),
  'help.close': writes({
    input: z.strictObject(task),
    output: done,
    refuses: ['help-moved-on'],
  }),
  /** Sends a cheer (加油) to a colleague; visible to the recipient only and never counted. */
  'cheer.send': writes({
    input: z.strictObject({ collectiveId: id, seatId: id, text: line(CHEER_MAX) }),
    output: returns<{ cheerId: string }>(),
    shown: (input) => [input.text],
  }),
  /** Returns the sprint: the last thirty days before a wish is due. */
  'sprint.open': reads({ input: z.strictObject({ cardId: id }), output: returns<SprintView>() }),
  /** Saves the date and the steps; unchanged steps keep their completion. */
  'sprint.set': writes({
    input: z.strictObject({ cardId: id, due: day, steps: z.array(step).min(1).max(SPRINT_STEPS_MAX) }),
    output: returns<{ cardId: string }>(),
    refuses: ['sprint-too-early', 'card-not-submitted'],
    shown: (input) => input.steps.map((one) => one.text),
  }),
  'sprint.tick': writes({
    input: z.strictObject({ cardId: id, stepId: id, done: z.boolean() }),
    output: returns<{ cardId: string }>(),
  }),
  /** Marks the wish as reached. */
  'sprint.light': writes({
    input: z.strictObject({ cardId: id, word: optionalProse(100) }),
    output: returns<{ cardId: string }>(),
    shown: (input) => [input.word],
  }),
};
