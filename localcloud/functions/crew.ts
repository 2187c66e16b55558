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

  /** Starts and loads the first process before anybody calls. */
  warm(): void {
    if (this.workers.length === 0) this.hire(true);
  }

  /** Takes a free process. Beside one that is only busy, a new one is waited for until it is loaded, not cold. */
  async take(): Promise<Worker> {
    for (;;) {
      // A killed process stays in the list until its last output is read; nothing can be expected of it.
      const living = this.workers.filter(({ alive }) => alive);
      const cold = !living.some(({ ready }) => ready);
      const free = living.find(({ taken, ready }) => !taken && (ready || cold));
      if (free) {
        free.taken = true;
        return free;
      }
      const starting = living.some(({ ready, taken }) => !ready && !taken);
      const hired = !starting && living.length < this.most;
      if (hired) this.hire(!cold);
      if (!(hired && cold)) await new Promise<void>((resolve) => this.waiting.push(resolve));
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
