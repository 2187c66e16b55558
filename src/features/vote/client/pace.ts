import { advance } from '@core/voting/slices';
import type { Slices } from '@core/voting/slices';

/** How long work may hold the screen, and how it lets go. */
export interface Pace {
  readonly now: () => number;
  readonly rest: () => Promise<void>;
}

/** Milliseconds a slice of work may take: three drawn frames. */
export const SLICE_MS = 40;

/** Runs long work in slices, so that the screen stays alive. */
export async function run<T>(work: Slices<T>, pace: Pace): Promise<T> {
  for (;;) {
    const begun = pace.now();
    const done = advance(work, () => pace.now() - begun >= SLICE_MS);
    if (done) return done.value;
    await pace.rest();
  }
}

/** Does `step` again and again within a slice until it says that all is done, resting between slices. */
export async function repeat(step: () => boolean, pace: Pace): Promise<void> {
  for (;;) {
    const begun = pace.now();
    let more = true;
    while (more && pace.now() - begun < SLICE_MS) more = step();
    if (!more) return;
    await pace.rest();
  }
}
