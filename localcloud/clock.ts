/** The time everything on the local cloud goes by: the machine's, or one that tests control. */
export class Clock {
  private set_: number | undefined;
  private readonly listeners: (() => void)[] = [];

  /** Starts controlled when given an ISO instant. */
  constructor(iso?: string) {
    if (iso !== undefined) this.set(iso);
  }

  now(): Date {
    return new Date(this.set_ ?? Date.now());
  }

  /** Tells whether the time is controlled; functions are then told the time with each invocation. */
  get controlled(): boolean {
    return this.set_ !== undefined;
  }

  /** Sets the time to an ISO instant; from then on it stands still but for a millisecond per invocation. */
  set(iso: string): void {
    const time = Date.parse(iso);
    if (Number.isNaN(time)) throw new RangeError(`not an instant: ${iso}`);
    this.set_ = time;
    this.jumped();
  }

  advance(milliseconds: number): void {
    this.set_ = this.now().getTime() + milliseconds;
    this.jumped();
  }

  /** Lets a controlled clock move on by a millisecond so that what follows is later. */
  tick(): void {
    if (this.set_ !== undefined) this.set_ += 1;
  }

  /** Calls a listener after every jump of the controlled time. */
  onJump(listener: () => void): void {
    this.listeners.push(listener);
  }

  private jumped(): void {
    for (const listener of this.listeners) listener();
  }
}
