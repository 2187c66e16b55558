import type { FunctionDeclaration } from '../environment';
import type { Worker } from './worker';

/** Starts a process for a function; `changed` is called when the process becomes ready and when it ends. */
export type StartWorker = (preload: boolean, changed: (worker: Worker) => void) => Worker;

/** A process beyond the first that had nothing to do for so long is ended; each takes some 90 MB. */
export const IDLE_MS = 60_000;

/** The worker processes of one function and the queue of calls that wait for one. */
export class WorkerPool {
  private workers: Worker[] = [];
  private readonly waiting: (() => void)[] = [];
  private readonly idle = new Map<Worker, NodeJS.Timeout>();
  private stopped = false;

  constructor(
    readonly declared: FunctionDeclaration,
    readonly entry: string,
    private readonly maxWorkers: number,
    private readonly start: StartWorker,
  ) {}

  get busy(): boolean {
    return this.workers.some(({ taken }) => taken);
  }

  /** Starts and loads the first process in advance. */
  warm(): void {
    if (this.workers.length === 0) this.spawn(true);
  }

  /** Takes a free process. When all are busy, starts another and waits for whichever becomes ready first. */
  async take(): Promise<Worker> {
    for (;;) {
      // A killed process stays in the list until its output is read; it must not be taken.
      const living = this.workers.filter(({ alive }) => alive);
      const cold = !living.some(({ ready }) => ready);
      const free = living.find(({ taken, ready }) => !taken && (ready || cold));
      if (free) {
        free.taken = true;
        clearTimeout(this.idle.get(free));
        return free;
      }
      const starting = living.some(({ ready, taken }) => !ready && !taken);
      const started = !starting && living.length < this.maxWorkers;
      if (started) this.spawn(!cold);
      if (!(started && cold)) await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** Returns a process to the pool. */
  release(worker: Worker): void {
    worker.taken = false;
    this.next();
    if (worker.taken || !worker.alive) return;
    clearTimeout(this.idle.get(worker));
    const timer = setTimeout(() => this.retire(worker), IDLE_MS);
    timer.unref();
    this.idle.set(worker, timer);
  }

  stop(): void {
    this.stopped = true;
    for (const timer of this.idle.values()) clearTimeout(timer);
    for (const worker of this.workers) worker.kill();
  }

  // The last process stays, so that the next call does not wait for a start.
  private retire(worker: Worker): void {
    this.idle.delete(worker);
    if (worker.taken || this.workers.filter(({ alive }) => alive).length < 2) return;
    worker.kill();
  }

  private spawn(preload: boolean): void {
    this.workers.push(
      this.start(preload, (worker) => {
        if (!worker.alive) {
          clearTimeout(this.idle.get(worker));
          this.idle.delete(worker);
        }
        if (!worker.alive) this.workers = this.workers.filter((one) => one !== worker);
        this.next();
      }),
    );
  }

  private next(): void {
    if (!this.stopped) this.waiting.shift()?.();
  }
}
