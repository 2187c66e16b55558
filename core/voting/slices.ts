/** Work cut into steps of a few milliseconds; the caller decides after each step whether to go on now. */
export type Slices<T> = Generator<void, T>;

/** Runs until the end or until `pause` says so; `null` means there is more to do. */
export function advance<T>(work: Slices<T>, pause: () => boolean): { value: T } | null {
  for (;;) {
    const step = work.next();
    if (step.done === true) return { value: step.value };
    if (pause()) return null;
  }
}

/** Runs to the end in one go, for servers, workers and tests. */
export function finish<T>(work: Slices<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
