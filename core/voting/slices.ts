/** A computation divided into steps of a few milliseconds; the caller may pause after each step. */
export type Slices<T> = Generator<void, T>;

/** Runs until the end or until `pause` returns true; `null` means unfinished. */
export function advance<T>(work: Slices<T>, pause: () => boolean): { value: T } | null {
  for (;;) {
    const step = work.next();
    if (step.done === true) return { value: step.value };
    if (pause()) return null;
  }
}

/** Runs to the end without pausing, for servers, workers and tests. */
export function finish<T>(work: Slices<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
