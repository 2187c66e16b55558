import type * as z from 'zod';
import type { CommonRefusal, RefusalCode, WriteRefusal } from './refusals';

/** A procedure: its input (zod), output (type only) and possible refusals. */
export interface Procedure<
  I extends z.ZodType = z.ZodType,
  O = unknown,
  R extends RefusalCode = RefusalCode,
  W extends boolean = boolean,
> {
  readonly input: I;
  /** A write runs in a transaction and needs a request id; a repeated request returns the stored result. */
  readonly writes: W;
  /** False for an idempotent write: nothing of the request is stored, not even its time. */
  readonly recorded: boolean;
  /** True when the answer holds a code or a token: a repeated request is authorised again before it gets it. */
  readonly secret: boolean;
  readonly refuses: readonly R[];
  /** Returns the texts visible to others, which are moderated before the write. */
  readonly shown: (input: z.output<I>) => readonly string[];
  readonly output?: O;
}

const nothingShown = (): readonly string[] => [];

/** Declares an output type; the value is unused. */
export const returns = <O>(): O => undefined as O;

export const reads = <I extends z.ZodType, O, R extends RefusalCode = never>(spec: {
  input: I;
  output: O;
  refuses?: readonly R[];
}): Procedure<I, O, R | CommonRefusal, false> => ({
  input: spec.input,
  writes: false,
  recorded: false,
  secret: false,
  refuses: spec.refuses ?? [],
  shown: nothingShown,
});

export const writes = <I extends z.ZodType, O, R extends RefusalCode = never>(spec: {
  input: I;
  output: O;
  refuses?: readonly R[];
  shown?: (input: z.output<I>) => readonly string[];
  recorded?: boolean;
  secret?: boolean;
}): Procedure<I, O, R | CommonRefusal | WriteRefusal, true> => ({
  input: spec.input,
  writes: true,
  recorded: spec.recorded ?? true,
  secret: spec.secret ?? false,
  refuses: spec.refuses ?? [],
  shown: spec.shown ?? nothingShown,
});
