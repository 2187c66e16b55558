import { fork, type ChildProcess } from 'node:child_process';
import type { Log } from '../log';
import { guardMemory } from './memory-guard';

/** The outcome of an invocation: the return value as JSON text, or the kind of failure. */
export type Outcome =
  | { ok: true; body: string }
  | {
      ok: false;
      kind: 'thrown' | 'crash' | 'timeout' | 'memory';
      message: string;
      stack?: string | undefined;
    };

interface Reply {
  ready?: true;
  id?: number;
  ok?: boolean;
  body?: string;
  message?: string;
  stack?: string;
}

/**
 * Time limit for loading a function (milliseconds); the function's own timeout starts afterwards, as on the platform.
 */
const LOAD_TIMEOUT_MS = 65_000;

/** Options of a worker process. */
export interface WorkerOptions {
  name: string;
  host: string;
  entry: string;
  memoryMb: number;
  /** Loads the function before the first call. */
  preload: boolean;
  /** Folder of V8's code cache; no cache when absent. */
  compiled?: string | undefined;
  env: Record<string, string>;
  log: Log;
}

/** Runs one cloud function in its own process, one invocation at a time. */
export class Worker {
  private readonly child: ChildProcess;
  private pending: { id: number; finish: (outcome: Outcome) => void; begin: () => void } | undefined;
  private count = 0;
  private tail = '';
  alive = true;
  /** Set by the pool while an invocation is assigned to it. */
  taken = false;
  /** True once the function is loaded. */
  ready = false;

  constructor(
    readonly options: WorkerOptions,
    private readonly onChange: (worker: Worker) => void,
  ) {
    const args = [options.entry, options.preload ? 'preload' : 'later', options.compiled ?? ''];
    this.child = fork(options.host, args, {
      env: { PATH: process.env['PATH'], LANG: process.env['LANG'], ...options.env },
      execArgv: [`--max-old-space-size=${options.memoryMb}`],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child.on('message', (reply: Reply) => this.receive(reply));
    // `close` comes after the last output, which distinguishes an exhausted heap from a crash.
    this.child.on('close', (code, signal) => this.handleExit(code, signal));
    this.child.on('error', (error) => options.log.write('error', `${options.name}: ${error.message}`));
    this.child.stdout?.on('data', (text: Buffer) => this.logOutput('info', text));
    this.child.stderr?.on('data', (text: Buffer) => this.logOutput('warn', text));
  }

  /**
   * Runs one invocation; kills the process `timeout` milliseconds after the function is loaded, as the platform does.
   */
  run(event: string, context: object, env: Record<string, string>, timeout: number): Promise<Outcome> {
    return new Promise((resolve) => {
      const id = (this.count += 1);
      const startTimeout = (milliseconds: number): NodeJS.Timeout =>
        setTimeout(() => {
          finish({
            ok: false,
            kind: 'timeout',
            message: `Invoking task timed out after ${timeout / 1000} seconds`,
          });
          this.kill();
        }, milliseconds);
      let timer = startTimeout(this.ready ? timeout : LOAD_TIMEOUT_MS + timeout);
      const begin = (): void => {
        clearTimeout(timer);
        timer = startTimeout(timeout);
      };
      const unguard = guardMemory(this.child.pid, this.options.memoryMb, () => {
        finish({ ok: false, kind: 'memory', message: this.memoryMessage() });
        this.kill();
      });
      const finish = (outcome: Outcome): void => {
        clearTimeout(timer);
        unguard();
        this.pending = undefined;
        resolve(outcome);
      };
      this.pending = { id, finish, begin };
      this.child.send({ id, event, context, env }, (error) => error && this.handleExit(null, null));
    });
  }

  /** Kills the process during an invocation, with the given outcome for the caller. */
  stop(kind: 'timeout' | 'crash'): void {
    const message =
      kind === 'timeout' ? 'Invoking task timed out (planned)' : 'Function process exited (planned)';
    this.pending?.finish({ ok: false, kind, message });
    this.kill();
  }

  kill(): void {
    this.alive = false;
    this.child.kill('SIGKILL');
  }

  private receive(reply: Reply): void {
    if (reply.ready && !this.ready) {
      this.ready = true;
      this.pending?.begin();
      this.onChange(this);
    }
    if (reply.id === undefined || reply.id !== this.pending?.id) return;
    this.ready = true;
    if (reply.ok) this.pending.finish({ ok: true, body: reply.body ?? 'null' });
    else this.pending.finish({ ok: false, kind: 'thrown', message: reply.message ?? '', stack: reply.stack });
  }

  private handleExit(code: number | null, signal: NodeJS.Signals | null): void {
    this.alive = false;
    const memory = this.tail.includes('heap out of memory');
    const message = memory
      ? this.memoryMessage()
      : `Function process exited (code ${String(code)}, signal ${String(signal)})`;
    this.pending?.finish({ ok: false, kind: memory ? 'memory' : 'crash', message });
    this.onChange(this);
  }

  private memoryMessage(): string {
    return `Memory limit exceeded: ${this.options.memoryMb} MB`;
  }

  private logOutput(level: 'info' | 'warn', text: Buffer): void {
    const lines = text.toString();
    this.tail = (this.tail + lines).slice(-4000);
    this.options.log.write(level, `${this.options.name}: ${lines.trimEnd()}`);
  }
}
