import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { Clock } from './clock';
import { CONNECTION_OPTIONS, Connections, type ConnectionLimits } from './connections';
import { completeEnvironment, readEnvironment, type Environment } from './environment';
import { lockData } from './data-lock';
import type { Fault } from './faults/fault';
import type { FaultPlan } from './faults/fault-plan';
import { FileStore } from './files/file-store';
import { FunctionPool } from './functions/function-pool';
import { HttpRouter } from './http-router';
import type { OpenIdOptions } from './gateway/openid';
import type { PublicOrigin } from './gateway/public-origin.mjs';
import { startGateway, type Gateway } from './gateway/start-gateway';
import { hostFile, listen } from './listen';
import { callFunction, type Answer } from './invoke-handler';
import { QuietLog, type Log } from './log';
import { closePaths } from './modes';
import { OpenApi, type OpenApiCall } from './openapi/open-api';
import { PushQueue } from './openapi/push-queue';
import { SubscriptionConsents } from './openapi/subscription-consents';
import { servicesOf } from './services';
import { compactDaily } from './store/compact';
import { refuseLostDatabase } from './store/data-folder';
import { Store } from './store/store';
import { Transactions } from './store/transactions';
import { Timers } from './timers/timers';
import { Sessions } from './web/sessions';
import { WebFolder } from './web/web-folder';
import { AdminHandler } from './wire/admin-handler';
import { DatabaseActions } from './wire/database';

/** Options of `startLocalCloud`. */
export interface LocalCloudOptions {
  /** Folder of the database and the files; created when missing. */
  data: string;
  /** Folder with one folder per function. */
  functions: string;
  /** The declared environment, or the path of its JSON file. */
  environment: string | Partial<Environment>;
  /** 0 (default) takes any free port. */
  port?: number;
  token?: string;
  /** Folder of the web build; without it no page is served. */
  web?: string;
  /** Values passed to the served page beside the token, for example demo persons. */
  page?: Record<string, unknown>;
  /** ISO instant at which a controlled clock starts. */
  now?: string;
  log?: Log;
  /** Environment variables of the functions. */
  variables?: Readonly<Record<string, string>>;
  /** Runs timer triggers; off by default, so that tests are not disturbed by timers. */
  timers?: boolean;
  faults?: FaultPlan;
  /** Starts and loads one process per function in advance; off by default. */
  preload?: boolean;
  /** Folder of V8's code cache, which shortens the start of a process. No cache by default. */
  compiled?: string;
  workersEach?: number;
  /** Obeys the header `x-faults` of calls; off by default, since whoever holds the token could break a served product. */
  faultHeader?: boolean;
  /** Serves people behind a reverse proxy, each after a sign-in; the page is then served there only. */
  gateway?: GatewayOptions;
  /** Limits of connections; only tests need others than the default. */
  connections?: ConnectionLimits;
}

/** How a unit is served. */
export interface GatewayOptions {
  readonly served: PublicOrigin;
  /** The loopback port that the proxy passes requests to. */
  readonly port: number;
  readonly openId?: OpenIdOptions | undefined;
}

/** The result of a call and its database cost. */
export type CallResult = Omit<Answer, 'text'> & { body: unknown };

/** A running local cloud. */
export interface LocalCloud {
  url: string;
  token: string;
  port: number;
  clock: { now(): Date; set(iso: string): void; advance(milliseconds: number): void };
  /** Calls a function as a person (null: anonymous); `body` is its return value. */
  invoke(
    name: string,
    who: string | null,
    event: unknown,
    options?: { faults?: readonly Fault[] },
  ): Promise<CallResult>;
  /** Runs a function's timer trigger now. */
  fireTimer(name: string, triggerName: string): Promise<void>;
  /** The recorded calls of WeChat's open API, and `grant`, which adds one consent to a message template. */
  openApi: { calls: readonly OpenApiCall[]; grant(who: string, templateId: string): void };
  /** Resolves when no timer is running and no push is pending. */
  idle(): Promise<void>;
  /** Returns an address that opens the page in one browser, once. */
  openLink(): string;
  /** Returns the environment variables with which the SDK reaches this cloud from outside a function. */
  variables(): Record<string, string>;
  /** The port of the gateway; undefined without one. */
  gatewayPort: number | undefined;
  stop(): Promise<void>;
}

const STOP_TIMEOUT_MS = 5000;

/** Starts a local cloud on the loopback interface. */
export async function startLocalCloud(given: LocalCloudOptions): Promise<LocalCloud> {
  const options = withAbsoluteFolders(given);
  const environment =
    typeof options.environment === 'string'
      ? readEnvironment(options.environment)
      : completeEnvironment(options.environment);
  const token = options.token ?? randomBytes(18).toString('base64url');
  const log = options.log ?? new QuietLog();
  const clock = new Clock(options.now);
  mkdirSync(options.data, { recursive: true, mode: 0o700 });
  const unlock = lockData(options.data);
  // A folder that cannot be compacted is opened all the same: opening names what is wrong with it.
  await compactDaily(options.data).catch((error: Error) =>
    log.write('warn', `not compacted: ${error.message}`),
  );
  const store = openStore(options.data, environment, log, unlock);
  const transactions = new Transactions(store);
  let port = 0;
  const pool = new FunctionPool({
    environment,
    folder: options.functions,
    host: hostFile(),
    workersEach: options.workersEach ?? 4,
    compiled: options.compiled,
    variables: options.variables,
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
  const consents = new SubscriptionConsents();
  const pushes = new PushQueue(pool, log);
  const openApi = new OpenApi({
    clock,
    consents,
    permitted: (name, api) => pool.declared(name)?.permissions.includes(api) ?? false,
    push: (message) => pushes.add(message),
    lastSeen: (openId) => pool.lastSeen(openId),
    read: (address) => files.read(address),
  });
  const services = servicesOf(files, openApi);
  const admin = new AdminHandler(
    new DatabaseActions(store, transactions, () => clock.now()),
    pool,
    services,
    log,
  );
  const web = options.web === undefined ? undefined : new WebFolder(options.web, { ...options.page });
  const sessions = new Sessions();
  const { faultHeader = false } = options;
  const router = new HttpRouter({
    // The page of a served unit is the gateway's: here nobody signs in.
    ...{
      token,
      port: () => port,
      pool,
      admin,
      web: options.gateway ? undefined : web,
      sessions,
      clock,
      files,
      consents,
      faultHeader,
      log,
    },
  });
  const server = createServer(
    CONNECTION_OPTIONS,
    (request, response) => void router.serve(request, response),
  );
  router.guardedBy(new Connections(server, options.connections));
  // Longer than the SDK's idle socket timeout, so that the server never closes a socket that is about to be reused.
  server.keepAliveTimeout = 120_000;
  let gateway: Gateway | undefined;
  try {
    port = await listen(server, options.port ?? 0, log);
    if (options.gateway && web) {
      const { served, openId, port: wanted } = options.gateway;
      const filesOrigin = (): string => `http://127.0.0.1:${port}`;
      gateway = await startGateway(
        { served, openId, data: options.data, pool, files, filesOrigin, web, log },
        wanted,
      );
    }
  } catch (error) {
    server.close();
    await store.close();
    unlock();
    throw error;
  }
  const operator = {
    id: `operator-${randomBytes(6).toString('hex')}`,
    key: randomBytes(18).toString('base64url'),
  };
  pool.admit(operator.id, operator.key);
  if (options.preload) pool.warm();
  const timers = new Timers(environment.functions, pool, clock, log);
  if (options.timers) timers.start();
  const url = `http://127.0.0.1:${port}`;
  let ended: Promise<void> | undefined;
  const end = async (): Promise<void> => {
    timers.stop();
    pushes.stop();
    router.close();
    gateway?.close();
    await pool.drain(STOP_TIMEOUT_MS);
    pool.stop();
    await gateway?.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    transactions.close();
    await store.close();
    unlock();
  };
  return {
    url,
    token,
    port,
    gatewayPort: gateway?.port,
    clock,
    openApi: { calls: openApi.calls, grant: (who, template) => consents.grant(who, template) },
    openLink: () => `${url}/?key=${sessions.issue()}`,
    fireTimer: (name, trigger) => timers.fire(name, trigger),
    async idle() {
      await timers.idle();
      await pushes.idle();
    },
    async invoke(name, who, event, { faults = [] } = {}) {
      const { text, ...answer } = await callFunction(pool, name, who, event, faults);
      return { ...answer, body: JSON.parse(text) as unknown };
    },
    variables: () => ({
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      TENCENTCLOUD_SECRETID: operator.id,
      TENCENTCLOUD_SECRETKEY: operator.key,
      SCF_NAMESPACE: environment.envId,
      TCB_ENV: environment.envId,
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    }),
    stop: () => (ended ??= end()),
  };
}

/** Workers have another working folder, so relative paths would name other files there. */
function withAbsoluteFolders(options: LocalCloudOptions): LocalCloudOptions {
  const { data, functions, web, compiled } = options;
  return {
    ...options,
    data: resolve(data),
    functions: resolve(functions),
    ...(web === undefined ? {} : { web: resolve(web) }),
    ...(compiled === undefined ? {} : { compiled: resolve(compiled) }),
  };
}

function openStore(folder: string, environment: Environment, log: Log, unlock: () => void): Store {
  try {
    const opened = closePaths(folder);
    if (opened > 0)
      log.write('warn', `${opened} paths of the data folder were open to others; they are closed now`);
    refuseLostDatabase(folder);
    return Store.open(folder, environment.collections);
  } catch (error) {
    unlock();
    throw error;
  }
}
