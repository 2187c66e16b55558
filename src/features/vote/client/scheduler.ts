import { advance } from '@core/voting/slices';
import type { Slices } from '@core/voting/slices';

/** A clock and a way to yield to the UI between slices of long work. */
export interface Scheduler {
  readonly now: () => number;
  readonly yield: () => Promise<void>;
  /** Milliseconds per slice; `SLICE_MS` when omitted. */
  readonly sliceMs?: number;
}

/** Milliseconds per slice of work: about three frames. */
export const SLICE_MS = 40;

/** Runs long work in slices, so that the UI stays responsive; `onSteps` gets the number of steps done so far. */
export async function run<T>(
  work: Slices<T>,
  scheduler: Scheduler,
  onSteps?: (steps: number) => void,
): Promise<T> {
  let steps = 0;
  for (;;) {
    const begun = scheduler.now();
    const done = advance(work, () => {
      steps += 1;
      return scheduler.now() - begun >= (scheduler.sliceMs ?? SLICE_MS);
    });
    if (done) return done.value;
    onSteps?.(steps);
    await scheduler.yield();
  }
}

/** Repeats `step` until it returns false, yielding between slices. */
export async function repeat(step: () => boolean, scheduler: Scheduler): Promise<void> {
  for (;;) {
    const begun = scheduler.now();
    let hasMore = true;
    while (hasMore && scheduler.now() - begun < SLICE_MS) hasMore = step();
    if (!hasMore) return;
    await scheduler.yield();
  }
}
