import type * as z from 'zod';
import type { DoorRefusal, RefusalCode, WriteRefusal } from './refusals';

/** Describes one procedure: what goes in (zod), what comes out (a type), which refusals it may answer with. */
export interface Procedure<
  I extends z.ZodType = z.ZodType,
  O = unknown,
  R extends RefusalCode = RefusalCode,
  W extends boolean = boolean,
> {
  readonly input: I;
  /** A write runs in a transaction, needs a request id and is replayed, not repeated. */
  readonly writes: W;
  /** False for a write that is harmless to repeat by itself: nothing of the request is kept, not even its time. */
  readonly ledgered: boolean;
  readonly refuses: readonly R[];
  /** Picks the texts that others will see, to be moderated before the write. */
  readonly shown: (input: z.output<I>) => readonly string[];
  readonly output?: O;
}

const nothingShown = (): readonly string[] => [];

/** Carries an output type without a value. */
export const gives = <O>(): O => undefined as O;

export const reads = <I extends z.ZodType, O, R extends RefusalCode = never>(spec: {
  input: I;
  output: O;
  refuses?: readonly R[];
}): Procedure<I, O, R | DoorRefusal, false> => ({
  input: spec.input,
  writes: false,
  ledgered: false,
  refuses: spec.refuses ?? [],
  shown: nothingShown,
});

export const writes = <I extends z.ZodType, O, R extends RefusalCode = never>(spec: {
  input: I;
  output: O;
  refuses?: readonly R[];
  shown?: (input: z.output<I>) => readonly string[];
  ledgered?: boolean;
}): Procedure<I, O, R | DoorRefusal | WriteRefusal, true> => ({
  input: spec.input,
  writes: true,
  ledgered: spec.ledgered ?? true,
  refuses: spec.refuses ?? [],
  shown: spec.shown ?? nothingShown,
});
