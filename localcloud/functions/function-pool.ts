import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../clock';
import type { Environment, FunctionDeclaration } from '../environment';
import type { Fault } from '../faults/fault';
import type { FaultPlan } from '../faults/fault-plan';
import type { Log } from '../log';
import { WireError } from '../wire/wire-error';
import { WorkerPool } from './worker-pool';
import { Invocation, type Caller } from './invocation';
import { Worker, type Outcome } from './worker';

/** Options of the pool and of every worker it starts. */
export interface PoolOptions {
  environment: Environment;
  folder: string;
  host: string;
  workersEach: number;
  /** Folder of V8's code cache; no cache when absent. */
  compiled?: string | undefined;
  /** Environment variables of the functions, beside those of the platform. */
  variables?: Readonly<Record<string, string>> | undefined;
  adminUrl: () => string;
  clock: Clock;
  log: Log;
  plan?: FaultPlan | undefined;
  /** Called when an invocation has ended, whether it succeeded or not. */
  onEnd: (invocation: Invocation) => void;
}

/** Callers whose last call is remembered. */
const MAX_SEEN = 20_000;
const MAX_EVENT_BYTES = 100 * 1024;
const MAX_ANSWER_BYTES = 6 * 1024 * 1024;

/** Runs invocations in the worker pools, one pool per cloud function. */
export class FunctionPool {
  private readonly workerPools = new Map<string, WorkerPool>();
  private readonly secrets = new Map<string, { key: string; invocation?: Invocation }>();
  private readonly seen = new Map<string, number>();

  constructor(private readonly options: PoolOptions) {
    for (const declared of options.environment.functions) {
      const entry = join(options.folder, declared.name, 'index.js');
      const start = (preload: boolean, changed: (worker: Worker) => void): Worker =>
        this.start(declared, entry, preload, changed);
      this.workerPools.set(declared.name, new WorkerPool(declared, entry, options.workersEach, start));
    }
  }

  /** Starts and loads one process per function in advance. */
  warm(): void {
    for (const workerPool of this.workerPools.values()) if (existsSync(workerPool.entry)) workerPool.warm();
  }

  declared(name: string): FunctionDeclaration | undefined {
    return this.workerPools.get(name)?.declared;
  }

  /** Returns the key of a secret id and the invocation that its worker is running. */
  signer(secretId: string): { key: string; invocation?: Invocation } | undefined {
    return this.secrets.get(secretId);
  }

  /** Registers the secret of a program that is not a function, for example an operator's script. */
  admit(secretId: string, key: string): void {
    this.secrets.set(secretId, { key });
  }

  /** Runs a function for a caller; throws a WireError when the platform or the function fails. */
  async invoke(
    name: string,
    caller: Caller,
    event: string,
    faults: readonly Fault[] = [],
  ): Promise<Invocation & { body: string }> {
    const workerPool = this.workerPools.get(name);
    if (!workerPool || !existsSync(workerPool.entry)) {
      throw new WireError(
        'FUNCTIONS_REQUEST_FAIL',
        `[ResourceNotFound.FunctionName] FunctionName ${name} not exist`,
      );
    }
    if (Buffer.byteLength(event) > MAX_EVENT_BYTES) {
      throw new WireError(
        'FUNCTIONS_REQUEST_FAIL',
        `[InvalidParameter.Payload] event exceeds ${MAX_EVENT_BYTES} bytes`,
      );
    }
    const { environment, clock } = this.options;
    if (caller.openId !== null && caller.source === 'wx_client')
      this.see(caller.openId, clock.now().getTime());
    const now = clock.controlled ? clock.now().toISOString() : undefined;
    const invocation = new Invocation(name, caller, now, [
      ...faults,
      ...(this.options.plan?.next(name) ?? []),
    ]);
    clock.tick();
    if (invocation.faults.some(({ kind }) => kind === 'callTwice'))
      await this.runIn(workerPool, invocation, event);
    const outcome = await this.runIn(workerPool, invocation, event);
    if (invocation.faults.some(({ kind }) => kind === 'loseAnswer')) {
      throw invocation.fail('SERVER_TIMEOUT', 'request:fail the answer was lost');
    }
    if (outcome.ok && Buffer.byteLength(outcome.body) > MAX_ANSWER_BYTES) {
      throw invocation.fail(
        'FUNCTIONS_EXECUTE_FAIL',
        `body size is too long (limit ${MAX_ANSWER_BYTES} bytes)`,
      );
    }
    if (outcome.ok) return Object.assign(invocation, { body: outcome.body });
    this.options.log.write('warn', `${name}: ${outcome.kind} ${outcome.message} ${outcome.stack ?? ''}`);
    const code = outcome.kind === 'timeout' ? 'FUNCTIONS_TIME_LIMIT_EXCEEDED' : 'FUNCTIONS_EXECUTE_FAIL';
    throw invocation.fail(code, `${environment.envId}:${name} ${outcome.message}`);
  }

  /** Returns when a person last called a function (milliseconds); WeChat's moderation API requires a recent call. */
  lastSeen(openId: string): number | undefined {
    return this.seen.get(openId);
  }

  /** Waits until no function runs, at most `timeout` milliseconds. */
  async drain(timeout: number): Promise<void> {
    const until = Date.now() + timeout;
    const busy = (): boolean => [...this.workerPools.values()].some((workerPool) => workerPool.busy);
    while (busy() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  stop(): void {
    for (const workerPool of this.workerPools.values()) workerPool.stop();
  }

  /** Remembers when somebody called; whoever called longest ago is forgotten when there are too many. */
  private see(openId: string, at: number): void {
    this.seen.delete(openId);
    this.seen.set(openId, at);
    const [oldest] = this.seen.keys();
    if (this.seen.size > MAX_SEEN && oldest !== undefined) this.seen.delete(oldest);
  }

  private async runIn(workerPool: WorkerPool, invocation: Invocation, event: string): Promise<Outcome> {
    const worker = await workerPool.take();
    const secret = this.secrets.get(worker.options.name);
    if (secret) secret.invocation = invocation;
    invocation.stopWorker = (kind) => worker.stop(kind);
    try {
      const { memoryMb, timeoutSeconds } = workerPool.declared;
      const context = {
        request_id: invocation.id,
        function_name: invocation.name,
        memory_limit_in_mb: memoryMb,
        time_limit_in_ms: timeoutSeconds * 1000,
      };
      return await worker.run(event, context, invocation.variables(), timeoutSeconds * 1000);
    } finally {
      if (secret) delete secret.invocation;
      this.options.onEnd(invocation);
      workerPool.release(worker);
    }
  }

  private start(
    declared: FunctionDeclaration,
    entry: string,
    preload: boolean,
    changed: (worker: Worker) => void,
  ): Worker {
    const { environment, host, compiled, variables, adminUrl, log } = this.options;
    const id = `local-${randomUUID()}`;
    const key = randomUUID();
    const env = {
      ...variables,
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      TENCENTCLOUD_SECRETID: id,
      TENCENTCLOUD_SECRETKEY: key,
      TENCENTCLOUD_SESSIONTOKEN: randomUUID(),
      SCF_NAMESPACE: environment.envId,
      TCB_ENV: environment.envId,
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: adminUrl() }),
      TZ: 'UTC',
    };
    this.secrets.set(id, { key });
    const { memoryMb } = declared;
    return new Worker({ name: id, host, entry, memoryMb, preload, compiled, env, log }, (worker) => {
      if (!worker.alive) this.secrets.delete(id);
      changed(worker);
    });
  }
}
