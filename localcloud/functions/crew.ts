import type { FunctionDeclaration } from '../environment';
import type { Worker } from './worker';

/** Starts a process for a function; `changed` is called when it has become ready or has ended. */
export type StartWorker = (preload: boolean, changed: (worker: Worker) => void) => Worker;

/** The processes of one function: who is free, who is starting, who waits for one. */
export class Crew {
  private workers: Worker[] = [];
  private readonly waiting: (() => void)[] = [];
  private stopped = false;

  constructor(
    readonly declared: FunctionDeclaration,
    readonly entry: string,
    private readonly most: number,
    private readonly start: StartWorker,
  ) {}

  get busy(): boolean {
    return this.workers.some(({ taken }) => taken);
  }

  /** Starts the first process before anybody calls. */
  warm(preload: boolean): void {
    if (this.workers.length === 0) this.hire(preload);
  }

  /** Takes a free process. Beside one that is only busy, a new one is waited for until it is loaded, not cold. */
  async take(): Promise<Worker> {
    for (;;) {
      const cold = !this.workers.some(({ ready }) => ready);
      const free = this.workers.find(({ alive, taken, ready }) => alive && !taken && (ready || cold));
      if (free) {
        free.taken = true;
        return free;
      }
      const starting = this.workers.some(({ ready, taken }) => !ready && !taken);
      if (!starting && this.workers.length < this.most) this.hire(!cold);
      if (!cold || this.workers.length >= this.most)
        await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** Gives a process back, or forgets it when it has ended. */
  release(worker: Worker): void {
    worker.taken = false;
    this.next();
  }

  stop(): void {
    this.stopped = true;
    for (const worker of this.workers) worker.kill();
  }

  private hire(preload: boolean): void {
    this.workers.push(
      this.start(preload, (worker) => {
        if (!worker.alive) this.workers = this.workers.filter((one) => one !== worker);
        this.next();
      }),
    );
  }

  private next(): void {
    if (!this.stopped) this.waiting.shift()?.();
  }
}
