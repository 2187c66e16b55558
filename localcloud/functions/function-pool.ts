import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../clock';
import type { Environment, FunctionDeclaration } from '../environment';
import type { Fault } from '../faults/fault';
import type { FaultPlan } from '../faults/fault-plan';
import type { Log } from '../log';
import { WireError } from '../wire/wire-error';
import { Crew } from './crew';
import { Invocation, type Caller } from './invocation';
import { Worker, type Outcome } from './worker';

/** Where functions live and what every worker is told. */
export interface PoolOptions {
  environment: Environment;
  folder: string;
  host: string;
  workersEach: number;
  /** Where V8's code cache is kept from one process to the next; without it nowhere. */
  compiled?: string | undefined;
  adminUrl: () => string;
  clock: Clock;
  log: Log;
  plan?: FaultPlan | undefined;
  /** Told when an invocation is over, whatever came of it. */
  onEnd: (invocation: Invocation) => void;
}

const LARGEST_EVENT = 100 * 1024;
const LARGEST_ANSWER = 6 * 1024 * 1024;

/** Keeps a few processes per cloud function and hands invocations to idle ones. */
export class FunctionPool {
  private readonly crews = new Map<string, Crew>();
  private readonly secrets = new Map<string, { key: string; invocation?: Invocation }>();
  private readonly seen = new Map<string, number>();

  constructor(private readonly options: PoolOptions) {
    for (const declared of options.environment.functions) {
      const entry = join(options.folder, declared.name, 'index.js');
      const start = (preload: boolean, changed: (worker: Worker) => void): Worker =>
        this.start(declared, entry, preload, changed);
      this.crews.set(declared.name, new Crew(declared, entry, options.workersEach, start));
    }
  }

  /** Starts one process per function and loads the function in it, so that a first call waits for nothing. */
  warm(): void {
    for (const crew of this.crews.values()) if (existsSync(crew.entry)) crew.warm();
  }

  declared(name: string): FunctionDeclaration | undefined {
    return this.crews.get(name)?.declared;
  }

  /** Finds who signed with a secret id: its key, and the invocation running in that worker now. */
  signer(secretId: string): { key: string; invocation?: Invocation } | undefined {
    return this.secrets.get(secretId);
  }

  /** Registers a secret of a program outside any function, as an operator's script has. */
  admit(secretId: string, key: string): void {
    this.secrets.set(secretId, { key });
  }

  /** Runs a function for a caller; failures of the platform or the function are WireErrors. */
  async invoke(
    name: string,
    caller: Caller,
    event: string,
    faults: readonly Fault[] = [],
  ): Promise<Invocation & { body: string }> {
    const crew = this.crews.get(name);
    if (!crew || !existsSync(crew.entry)) {
      throw new WireError(
        'FUNCTIONS_REQUEST_FAIL',
        `[ResourceNotFound.FunctionName] FunctionName ${name} not exist`,
      );
    }
    if (Buffer.byteLength(event) > LARGEST_EVENT) {
      throw new WireError(
        'FUNCTIONS_REQUEST_FAIL',
        `[InvalidParameter.Payload] event exceeds ${LARGEST_EVENT} bytes`,
      );
    }
    const { environment, clock } = this.options;
    if (caller.openId !== null && caller.source === 'wx_client')
      this.seen.set(caller.openId, clock.now().getTime());
    const now = clock.controlled ? clock.now().toISOString() : undefined;
    const invocation = new Invocation(name, caller, now, [
      ...faults,
      ...(this.options.plan?.next(name) ?? []),
    ]);
    clock.tick();
    if (invocation.faults.some(({ kind }) => kind === 'callTwice')) await this.runIn(crew, invocation, event);
    const outcome = await this.runIn(crew, invocation, event);
    if (invocation.faults.some(({ kind }) => kind === 'loseAnswer')) {
      throw invocation.fail('SERVER_TIMEOUT', 'request:fail the answer was lost');
    }
    if (outcome.ok && Buffer.byteLength(outcome.body) > LARGEST_ANSWER) {
      throw invocation.fail(
        'FUNCTIONS_EXECUTE_FAIL',
        `body size is too long (limit ${LARGEST_ANSWER} bytes)`,
      );
    }
    if (outcome.ok) return Object.assign(invocation, { body: outcome.body });
    this.options.log.write('warn', `${name}: ${outcome.kind} ${outcome.message} ${outcome.stack ?? ''}`);
    const code = outcome.kind === 'timeout' ? 'FUNCTIONS_TIME_LIMIT_EXCEEDED' : 'FUNCTIONS_EXECUTE_FAIL';
    throw invocation.fail(code, `${environment.envId}:${name} ${outcome.message}`);
  }

  /** Tells when a person last called anything (milliseconds), as WeChat's checks want to know. */
  lastSeen(openId: string): number | undefined {
    return this.seen.get(openId);
  }

  /** Waits until no function runs, at most so many milliseconds. */
  async drain(longest: number): Promise<void> {
    const until = Date.now() + longest;
    const busy = (): boolean => [...this.crews.values()].some((crew) => crew.busy);
    while (busy() && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 10));
  }

  stop(): void {
    for (const crew of this.crews.values()) crew.stop();
  }

  private async runIn(crew: Crew, invocation: Invocation, event: string): Promise<Outcome> {
    const worker = await crew.take();
    const secret = this.secrets.get(worker.options.name);
    if (secret) secret.invocation = invocation;
    invocation.stopWorker = (kind) => worker.stop(kind);
    try {
      const { memoryMb, timeoutSeconds } = crew.declared;
      const context = {
        request_id: invocation.id,
        function_name: invocation.name,
        memory_limit_in_mb: memoryMb,
        time_limit_in_ms: timeoutSeconds * 1000,
      };
      return await worker.run(event, context, invocation.variables(), timeoutSeconds * 1000);
    } finally {
      if (secret) secret.invocation = undefined;
      this.options.onEnd(invocation);
      crew.release(worker);
    }
  }

  private start(
    declared: FunctionDeclaration,
    entry: string,
    preload: boolean,
    changed: (worker: Worker) => void,
  ): Worker {
    const { environment, host, compiled, adminUrl, log } = this.options;
    const id = `local-${randomUUID()}`;
    const key = randomUUID();
    const env = {
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
