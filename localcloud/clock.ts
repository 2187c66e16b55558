/** Times that every part can print and read: beyond the year 9999 an instant has another format. */
const EARLIEST = Date.parse('2000-01-01T00:00:00Z');
const LATEST = Date.parse('2200-01-01T00:00:00Z');

/** The clock of the local cloud: the machine's time, or a fixed time set by a test. */
export class Clock {
  private fixedTime: number | undefined;
  private readonly listeners: (() => void)[] = [];

  /** Starts with a controlled time when given an ISO instant. */
  constructor(iso?: string) {
    if (iso !== undefined) this.set(iso);
  }

  now(): Date {
    return new Date(this.fixedTime ?? Date.now());
  }

  /** True while the time is controlled; each invocation then passes the time to its function. */
  get controlled(): boolean {
    return this.fixedTime !== undefined;
  }

  /** Sets the time to an ISO instant; from then on it advances by one millisecond per invocation only. */
  set(iso: string): void {
    const time = Date.parse(iso);
    if (Number.isNaN(time)) throw new RangeError(`not an instant: ${iso}`);
    this.jump(time);
  }

  advance(milliseconds: number): void {
    this.jump(this.now().getTime() + milliseconds);
  }

  /** Advances a controlled clock by one millisecond, so that successive events have different times. */
  tick(): void {
    if (this.fixedTime !== undefined) this.fixedTime += 1;
  }

  /** Registers a listener that is called after every `set` and `advance`. */
  onJump(listener: () => void): void {
    this.listeners.push(listener);
  }

  // The time is checked before it is set: a clock that cannot be printed would break every later call.
  private jump(time: number): void {
    if (!(time >= EARLIEST && time < LATEST)) throw new RangeError('the time must be between 2000 and 2199');
    this.fixedTime = time;
    for (const listener of this.listeners) listener();
  }
}
