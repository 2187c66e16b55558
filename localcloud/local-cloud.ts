import { randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Clock } from './clock';
import { completeEnvironment, readEnvironment, type Environment } from './environment';
import { FunctionPool } from './functions/function-pool';
import { readBody, sendJson } from './http-body';
import { callFunction, serveInvoke } from './invoke-door';
import { QuietLog, type Log } from './log';
import { Store } from './store/store';
import { Transactions } from './store/transactions';
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
  workersEach?: number;
}

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
  ): Promise<{ status: number; body: unknown; operations: number; transactions: number; scanned: number }>;
  /** Lists the environment variables with which the SDK reaches this cloud from outside a function. */
  variables(): Record<string, string>;
  stop(): Promise<void>;
}

const LARGEST_WIRE_BODY = 64 * 1024 * 1024;

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
  const store = Store.open(options.data, environment.collections);
  const transactions = new Transactions(store);
  let port = 0;
  const pool = new FunctionPool({
    environment,
    folder: options.functions,
    host: hostFile(),
    workersEach: options.workersEach ?? 4,
    adminUrl: () => `http://127.0.0.1:${port}/admin`,
    clock,
    log,
  });
  const admin = new AdminDoor(new DatabaseActions(store, transactions, () => clock.now()), pool, {}, log);
  const web = options.web === undefined ? undefined : new WebFolder(options.web, { ...options.page, token });
  const server = createServer((request, response) => {
    const parts = { token, port, pool, admin, web, clock };
    route(parts, request, response).catch((error: unknown) => {
      log.write('error', `${request.method} ${request.url}: ${(error as Error).stack ?? String(error)}`);
      if (!response.headersSent) sendJson(response, 500, { errCode: -501001, errMsg: 'internal error' });
      else response.destroy();
    });
  });
  // Longer than the SDK keeps idle sockets: the server never closes one that is about to be used.
  server.keepAliveTimeout = 120_000;
  port = await listen(server, options.port ?? 0);
  const outside = {
    id: `operator-${randomBytes(6).toString('hex')}`,
    key: randomBytes(18).toString('base64url'),
  };
  pool.admit(outside.id, outside.key);
  pool.warm();
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    token,
    port,
    clock,
    async invoke(name, who, event) {
      const { text, ...answer } = await callFunction(pool, name, who, event);
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
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      pool.stop();
      transactions.close();
      await store.close();
    },
  };
}

interface Parts {
  token: string;
  port: number;
  pool: FunctionPool;
  admin: AdminDoor;
  web: WebFolder | undefined;
  clock: Clock;
}

async function route(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isLocal(request, parts.port))
    return sendJson(response, 403, {
      errCode: -601012,
      errMsg: 'this address is served to its own machine only',
    });
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (request.method === 'POST' && url.pathname === '/admin') return wire(parts, request, response);
  const call = /^\/invoke\/([\w-]+)$/.exec(url.pathname);
  if (request.method === 'POST' && (call || url.pathname === '/clock')) {
    if (!holdsToken(request, parts.token))
      return sendJson(response, 401, { errCode: -601011, errMsg: 'the token is missing or wrong' });
    return call
      ? serveInvoke(parts.pool, call[1] as string, request, response)
      : setClock(parts.clock, request, response);
  }
  if ((request.method === 'GET' || request.method === 'HEAD') && parts.web)
    return parts.web.serve(request, response, url.pathname);
  sendJson(response, 404, { errCode: -501007, errMsg: 'no such address' });
}

async function wire(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request, LARGEST_WIRE_BODY);
  let params: Record<string, unknown>;
  try {
    params = JSON.parse(body?.toString('utf8') ?? '') as Record<string, unknown>;
  } catch {
    return sendJson(response, 200, {
      requestId: '',
      code: 'INVALID_PARAM',
      message: '[InvalidParameter] the body is not JSON',
    });
  }
  const address = `http://${request.headers.host}${request.url}`;
  sendJson(response, 200, await parts.admin.answer({ url: address, headers: request.headers, params }));
}

async function setClock(clock: Clock, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const body = JSON.parse((await readBody(request, 1000))?.toString('utf8') ?? '') as {
      now?: string;
      advanceMs?: number;
    };
    if (body.now !== undefined) clock.set(body.now);
    if (body.advanceMs !== undefined) clock.advance(body.advanceMs);
    sendJson(response, 200, { now: clock.now().toISOString() });
  } catch (error) {
    sendJson(response, 400, { errCode: -501007, errMsg: (error as Error).message });
  }
}

// Another site's page, or a name that was made to point here, must not reach what the machine's owner can.
function isLocal(request: IncomingMessage, port: number): boolean {
  const ours = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = request.headers;
  return (
    ours.includes(host ?? '') && (origin === undefined || ours.some((one) => origin === `http://${one}`))
  );
}

function holdsToken(request: IncomingMessage, token: string): boolean {
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

// Beside the source in tests and under tsx, beside the bundle when built.
function hostFile(): string {
  return join(__dirname, 'worker', 'host.cjs');
}
