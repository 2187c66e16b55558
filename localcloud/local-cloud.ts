import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Clock } from './clock';
import { completeEnvironment, readEnvironment, type Environment } from './environment';
import { lockData } from './data-lock';
import type { Fault } from './faults/fault';
import type { FaultPlan } from './faults/fault-plan';
import { FileStore } from './files/file-store';
import { FunctionPool } from './functions/function-pool';
import { HttpDoor } from './http-door';
import { hostFile, listen } from './listen';
import { callFunction, type Answer } from './invoke-door';
import { QuietLog, type Log } from './log';
import { OpenApi, type OpenApiCall } from './openapi/open-api';
import { PushQueue } from './openapi/push-queue';
import { SubscriptionLedger } from './openapi/subscription-ledger';
import { servicesOf } from './services';
import { Store } from './store/store';
import { Transactions } from './store/transactions';
import { Timers } from './timers/timers';
import { WebFolder } from './web/web-folder';
import { AdminDoor } from './wire/admin';
import { DatabaseActions } from './wire/database';

/** How to start a local cloud. */
export interface LocalCloudOptions {
  /** The folder of the database and the files; made when missing. */
  data: string;
  /** The folder with one folder per function. */
  functions: string;
  /** The declared environment, or the file it is in. */
  environment: string | Partial<Environment>;
  /** 0 (default) takes any free port. */
  port?: number;
  token?: string;
  /** The folder of the web build; without it no page is served. */
  web?: string;
  /** Further facts handed to the served page beside the token, such as demo persons. */
  page?: Record<string, unknown>;
  /** An ISO instant to start a controlled clock at. */
  now?: string;
  log?: Log;
  /** Runs timer triggers; off by default, so that a test is alone with its calls. */
  timers?: boolean;
  faults?: FaultPlan;
  /** Starts a process for every function and loads it, so that no first caller waits; off by default. */
  preload?: boolean;
  /** A folder for V8's code cache: the next process begins with what earlier ones compiled. None by default. */
  compiled?: string;
  workersEach?: number;
}

/** What a call came to and what it cost on the database. */
export type CallResult = Omit<Answer, 'text'> & { body: unknown };

/** A running local cloud. */
export interface LocalCloud {
  url: string;
  token: string;
  port: number;
  clock: { now(): Date; set(iso: string): void; advance(milliseconds: number): void };
  /** Calls a function as a person (or nobody); `body` is what it returned. */
  invoke(
    name: string,
    who: string | null,
    event: unknown,
    options?: { faults?: readonly Fault[] },
  ): Promise<CallResult>;
  /** Runs a function's timer trigger now. */
  fireTimer(name: string, triggerName: string): Promise<void>;
  /** What was asked of WeChat's servers, and a way to give a consent to a message template. */
  openApi: { calls: readonly OpenApiCall[]; grant(who: string, templateId: string): void };
  /** Resolves when every running timer has ended and every pending push has been delivered. */
  settled(): Promise<void>;
  /** Lists the environment variables with which the SDK reaches this cloud from outside a function. */
  variables(): Record<string, string>;
  stop(): Promise<void>;
}

const GRACE = 5000;

/** Starts a local cloud on the loopback interface. */
export async function startLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const environment =
    typeof options.environment === 'string'
      ? readEnvironment(options.environment)
      : completeEnvironment(options.environment);
  const token = options.token ?? randomBytes(18).toString('base64url');
  const log = options.log ?? new QuietLog();
  const clock = new Clock(options.now);
  mkdirSync(options.data, { recursive: true });
  const unlock = lockData(options.data);
  const store = openStore(options.data, environment, unlock);
  const transactions = new Transactions(store);
  let port = 0;
  const pool = new FunctionPool({
    environment,
    folder: options.functions,
    host: hostFile(),
    workersEach: options.workersEach ?? 4,
    compiled: options.compiled,
    adminUrl: () => `http://127.0.0.1:${port}/admin`,
    clock,
    log,
    plan: options.faults,
    onEnd: (invocation) => invocation.opened.forEach((id) => transactions.abandon(id)),
  });
  const files = new FileStore(
    join(options.data, 'files'),
    environment.envId,
    clock,
    () => `http://127.0.0.1:${port}`,
  );
  const ledger = new SubscriptionLedger();
  const pushes = new PushQueue(pool, log);
  const openApi = new OpenApi({
    clock,
    ledger,
    permitted: (name, api) => pool.declared(name)?.permissions.includes(api) ?? false,
    push: (message) => pushes.add(message),
    lastSeen: (openId) => pool.lastSeen(openId),
    read: (address) => files.read(address),
  });
  const services = servicesOf(files, openApi);
  const admin = new AdminDoor(
    new DatabaseActions(store, transactions, () => clock.now()),
    pool,
    services,
    log,
  );
  const web = options.web === undefined ? undefined : new WebFolder(options.web, { ...options.page, token });
  const door = new HttpDoor({ token, port: () => port, pool, admin, web, clock, files, ledger, log });
  const server = createServer((request, response) => void door.serve(request, response));
  // Longer than the SDK keeps idle sockets: the server never closes one that is about to be used.
  server.keepAliveTimeout = 120_000;
  try {
    port = await listen(server, options.port ?? 0);
  } catch (error) {
    await store.close();
    unlock();
    throw error;
  }
  const outside = {
    id: `operator-${randomBytes(6).toString('hex')}`,
    key: randomBytes(18).toString('base64url'),
  };
  pool.admit(outside.id, outside.key);
  if (options.preload) pool.warm();
  const timers = new Timers(environment.functions, pool, clock, log);
  if (options.timers) timers.start();
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    token,
    port,
    clock,
    openApi: { calls: openApi.calls, grant: (who, template) => ledger.grant(who, template) },
    fireTimer: (name, trigger) => timers.fire(name, trigger),
    async settled() {
      await timers.settled();
      await pushes.settled();
    },
    async invoke(name, who, event, { faults = [] } = {}) {
      const { text, ...answer } = await callFunction(pool, name, who, event, faults);
      return { ...answer, body: JSON.parse(text) as unknown };
    },
    variables: () => ({
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      TENCENTCLOUD_SECRETID: outside.id,
      TENCENTCLOUD_SECRETKEY: outside.key,
      SCF_NAMESPACE: environment.envId,
      TCB_ENV: environment.envId,
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    }),
    async stop() {
      timers.stop();
      pushes.stop();
      door.close();
      await pool.drain(GRACE);
      pool.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      transactions.close();
      await store.close();
      unlock();
    },
  };
}

function openStore(folder: string, environment: Environment, unlock: () => void): Store {
  try {
    return Store.open(folder, environment.collections);
  } catch (error) {
    unlock();
    throw error;
  }
}
