import { fork, type ChildProcess } from 'node:child_process';
import type { Log } from '../log';

/** What an invocation came to: the returned value as JSON text, or how it failed. */
export type Outcome =
  | { ok: true; body: string }
  | { ok: false; kind: 'thrown' | 'crash' | 'timeout' | 'memory'; message: string; stack?: string };

interface Reply {
  ready?: true;
  id?: number;
  ok?: boolean;
  body?: string;
  message?: string;
  stack?: string;
}

/** How long a function may take to load before its own time begins, as on the platform. */
const LOADING = 65_000;

/** What a worker is started with. */
export interface WorkerOptions {
  name: string;
  host: string;
  entry: string;
  memoryMb: number;
  /** Loads the function before the first call. */
  preload: boolean;
  /** The folder of V8's code cache; without it nothing is kept. */
  compiled?: string | undefined;
  env: Record<string, string>;
  log: Log;
}

/** Runs one cloud function in its own process, one invocation at a time. */
export class Worker {
  private readonly child: ChildProcess;
  private pending: { id: number; settle: (outcome: Outcome) => void; begin: () => void } | undefined;
  private count = 0;
  private tail = '';
  alive = true;
  /** Set by the pool from the moment an invocation is given to it. */
  taken = false;
  /** True once the function is loaded. */
  ready = false;

  constructor(
    readonly options: WorkerOptions,
    private readonly onChange: (worker: Worker) => void,
  ) {
    const told = [options.entry, options.preload ? 'preload' : 'later', options.compiled ?? ''];
    this.child = fork(options.host, told, {
      env: { PATH: process.env['PATH'], LANG: process.env['LANG'], ...options.env },
      execArgv: [`--max-old-space-size=${options.memoryMb}`],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.child.on('message', (reply: Reply) => this.receive(reply));
    // `close` comes after the last output, which tells an exhausted heap from a crash.
    this.child.on('close', (code, signal) => this.gone(code, signal));
    this.child.on('error', (error) => options.log.write('error', `${options.name}: ${error.message}`));
    this.child.stdout?.on('data', (text: Buffer) => this.say('info', text));
    this.child.stderr?.on('data', (text: Buffer) => this.say('warn', text));
  }

  /** Runs one invocation; `timeout` milliseconds after it is loaded the process is killed, as the platform does. */
  run(event: string, context: object, env: Record<string, string>, timeout: number): Promise<Outcome> {
    return new Promise((resolve) => {
      const id = (this.count += 1);
      const allow = (milliseconds: number): NodeJS.Timeout =>
        setTimeout(() => {
          settle({
            ok: false,
            kind: 'timeout',
            message: `Invoking task timed out after ${timeout / 1000} seconds`,
          });
          this.kill();
        }, milliseconds);
      let timer = allow(this.ready ? timeout : LOADING + timeout);
      const begin = (): void => {
        clearTimeout(timer);
        timer = allow(timeout);
      };
      const settle = (outcome: Outcome): void => {
        clearTimeout(timer);
        this.pending = undefined;
        resolve(outcome);
      };
      this.pending = { id, settle, begin };
      this.child.send({ id, event, context, env }, (error) => error && this.gone(null, null));
    });
  }

  /** Ends the process in the middle of what it does, with the outcome its caller shall see. */
  stop(kind: 'timeout' | 'crash'): void {
    const message =
      kind === 'timeout' ? 'Invoking task timed out (planned)' : 'Function process exited (planned)';
    this.pending?.settle({ ok: false, kind, message });
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
    if (reply.ok) this.pending.settle({ ok: true, body: reply.body ?? 'null' });
    else this.pending.settle({ ok: false, kind: 'thrown', message: reply.message ?? '', stack: reply.stack });
  }

  private gone(code: number | null, signal: NodeJS.Signals | null): void {
    this.alive = false;
    const memory = this.tail.includes('heap out of memory');
    const message = memory
      ? `Memory limit exceeded: ${this.options.memoryMb} MB`
      : `Function process exited (code ${String(code)}, signal ${String(signal)})`;
    this.pending?.settle({ ok: false, kind: memory ? 'memory' : 'crash', message });
    this.onChange(this);
  }

  private say(level: 'info' | 'warn', text: Buffer): void {
    const lines = text.toString();
    this.tail = (this.tail + lines).slice(-4000);
    this.options.log.write(level, `${this.options.name}: ${lines.trimEnd()}`);
  }
}
