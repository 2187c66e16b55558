import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseBounded } from '../bounded-json';
import type { Connections } from '../connections';
import { encodeText } from '../encoding';
import { MAX_FILE_BYTES, type FileStore } from '../files/file-store';
import { serveFiles, serveUpload } from '../files/serve-files';
import type { FunctionPool } from '../functions/function-pool';
import { BodyAborted, discardBody, readBody, refuseBody, sendJson } from '../http-body';
import { callFunction, MAX_EVENT_BODY } from '../invoke-handler';
import type { Log } from '../log';
import type { WebFolder } from '../web/web-folder';
import { WireError } from '../wire/wire-error';
import { AccountFolder, type Account } from './account-folder';
import { CALLBACK, OpenIdSignIn, type OpenIdCheck, type OpenIdOptions } from './openid';
import { PasskeySignIn, type PasskeyCheck } from './passkeys';
import type { PublicOrigin } from './public-origin.mjs';
import { SealedValues } from './sealed-value';
import { accountPage, backPage, PAGE_POLICY, SCRIPT, signInPage } from './sign-in-pages';
import { SignedInBrowsers, type SignedIn } from './signed-in';
import { UploadQuota } from './upload-quota';

/** What the gateway passes requests on to. */
export interface GatewayServices {
  readonly served: PublicOrigin;
  readonly data: string;
  /** The identity provider; without it people sign in with passkeys. */
  readonly openId?: OpenIdOptions | undefined;
  readonly pool: FunctionPool;
  readonly files: FileStore;
  /** The beginning of the addresses that functions get for files. */
  readonly filesOrigin: () => string;
  readonly web: WebFolder;
  readonly log: Log;
}

interface Asked {
  readonly openId?: OpenIdCheck;
  readonly passkey?: PasskeyCheck;
}
type Reply = Promise<void> | void;
type Person = { account: Account; signedIn: SignedIn; secret: string };

/** Functions that people call; `clock`, `push` and `migrate` are the platform's and the operator's. */
const CALLED_BY_PEOPLE = new Set(['api', 'documents', 'wall']);
/** What the big screen reads with the code of its link, without an account. */
const OPEN_TO_ALL = 'wall';
const MAX_COMMAND = 64 * 1024;
const ASKED_MS = 10 * 60_000;
const DEVICE_CODE_MS = 15 * 60_000;
const YEAR_SECONDS = 31_536_000;
/** Uploads whose sender is remembered, who may send them again. */
const MAX_UPLOADS = 5000;

/**
 * Serves a unit to its people behind a reverse proxy. It answers from the cloud in the same process and passes on no
 * header: who somebody is follows from the cookie of their sign-in alone.
 */
export class GatewayRouter {
  private readonly folder: AccountFolder;
  private readonly browsers: SignedInBrowsers;
  private readonly asked: SealedValues<Asked>;
  private readonly openId: OpenIdSignIn | undefined;
  private readonly passkeys: PasskeySignIn;
  private readonly uploads = new Map<string, string>();
  private readonly quota: UploadQuota;
  private readonly library = readFileSync(passkeyLibrary());
  private connections: Connections | undefined;
  private closing = false;

  constructor(
    private readonly services: GatewayServices,
    now: () => number = Date.now,
  ) {
    const { served, data, openId } = services;
    this.folder = new AccountFolder(data);
    this.browsers = new SignedInBrowsers((id) => this.folder.account(id), now);
    this.asked = new SealedValues(now, ASKED_MS);
    this.openId = openId && new OpenIdSignIn(openId, served);
    this.passkeys = new PasskeySignIn(this.folder, served, () => new Date(now()));
    this.quota = new UploadQuota(now);
    this.now = now;
  }
  private readonly now: () => number;

  guardedBy(connections: Connections): void {
    this.connections = connections;
  }

  close(): void {
    this.closing = true;
  }

  /** Asks the identity provider in advance, so that a wrong address is seen at the start; logged only. */
  async prepare(): Promise<void> {
    try {
      await this.openId?.discover();
    } catch (error) {
      this.services.log.write(
        'error',
        `没有连上登录服务 ${this.services.openId?.issuer ?? ''}（${reasonOf(error)}）：请核对 --oidc-issuer 和网络；有人登录时会再试`,
      );
    }
  }

  /** Answers a request; nothing that a sender does ends the process. */
  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      if (this.services.served.secure)
        response.setHeader('strict-transport-security', `max-age=${YEAR_SECONDS}`);
      await this.route(request, response);
    } catch (error) {
      if (error instanceof BodyAborted) return void response.destroy();
      const wire = error instanceof WireError;
      if (!wire && !(error instanceof URIError))
        this.services.log.write(
          'error',
          `gateway ${request.method}: ${(error as Error).stack ?? String(error)}`,
        );
      if (response.headersSent) return void response.destroy();
      const status = wire || error instanceof URIError ? 400 : 500;
      sendJson(response, status, { errCode: -501001, errMsg: 'the request was not understood' });
      discardBody(request);
    }
  }

  private route(request: IncomingMessage, response: ServerResponse): Reply {
    const { served } = this.services;
    const { host, origin } = request.headers;
    // The proxy passes the name that the browser asked for; X-Forwarded headers are not read.
    if (host !== served.host || (origin !== undefined && origin !== served.origin))
      return refuse(request, response, 403, 'this address is not served here');
    if (this.closing) return refuse(request, response, 503, 'the local cloud is stopping');
    const url = urlOf(request);
    if (!url) return refuse(request, response, 400, 'a bad address');
    const person = this.personOf(request);
    if (person) this.connections?.prove(request.socket);
    if (request.method === 'GET' || request.method === 'HEAD')
      return this.get(url, person, request, response);
    // Every change comes from a page of this site: SameSite alone does not keep other pages of the same site out.
    if (request.method === 'POST' && origin === served.origin)
      return this.post(url, person, request, response);
    return refuse(request, response, request.method === 'POST' ? 403 : 404, 'no such address');
  }

  private get(
    url: URL,
    person: Person | undefined,
    request: IncomingMessage,
    response: ServerResponse,
  ): Reply {
    const { web, files } = this.services;
    const { pathname, searchParams, search } = url;
    if (pathname.startsWith('/files/'))
      return serveFiles(
        files,
        decodeURIComponent(pathname.slice(7)),
        searchParams.get('sign'),
        request,
        response,
      );
    if (pathname === '/sign-in/sign-in.js') return sendScript(response, SCRIPT);
    if (pathname === '/sign-in/passkeys.js') return sendScript(response, this.library);
    if (pathname === '/sign-in/openid' && this.openId) return this.beginOpenId(this.openId, response);
    if (pathname === CALLBACK && this.openId)
      return this.completeOpenId(this.openId, search, request, response);
    if (pathname === '/account') {
      if (!person) return this.sendPage(response, 401, signInPage(this.way()));
      const devices = this.folder.credentialsOf(person.account.id).map(({ createdAt }) => createdAt);
      return this.sendPage(response, 200, accountPage(person.account.label, this.way(), devices));
    }
    // The big screen shows what its link opens, to everybody who has the link.
    if (pathname === '/screen') return web.serve(request, response, '/', { persons: [], gateway: {} });
    if (!web.isPage(pathname)) return web.serve(request, response, pathname);
    if (!person)
      return this.sendPage(response, 401, signInPage(this.way(), searchParams.get('problem') ?? undefined));
    const { id, label } = person.account;
    return web.serve(request, response, pathname, {
      persons: [{ openid: id, label }],
      gateway: { account: '/account', label: '我的账号' },
    });
  }

  private post(
    url: URL,
    person: Person | undefined,
    request: IncomingMessage,
    response: ServerResponse,
  ): Reply {
    const { pathname } = url;
    const called = /^\/invoke\/([\w-]+)$/.exec(pathname)?.[1];
    if (called !== undefined && CALLED_BY_PEOPLE.has(called)) {
      if (!person && called !== OPEN_TO_ALL) return refuse(request, response, 401, 'not signed in');
      return this.invoke(called, person?.account.id ?? null, request, response);
    }
    if (pathname === '/upload') {
      if (!person) return refuse(request, response, 401, 'not signed in');
      return this.upload(url.searchParams.get('path') ?? '', person.account.id, request, response);
    }
    const command = this.commands[pathname];
    if (!command) return refuse(request, response, 404, 'no such address');
    return this.command(command, person, request, response);
  }

  /** Commands of the sign-in pages; each returns its answer, or the key of a sentence. */
  private readonly commands: Readonly<
    Record<
      string,
      (
        body: never,
        person: Person | undefined,
        request: IncomingMessage,
        response: ServerResponse,
      ) => Promise<object | string>
    >
  > = Object.assign(Object.create(null) as object, {
    '/sign-in/passkey/begin': async (
      _body: never,
      _person: unknown,
      _request: unknown,
      response: ServerResponse,
    ) => {
      if (this.openId) return 'unknown';
      const { options, check } = await this.passkeys.begin();
      this.keepAsked(response, { passkey: check });
      return options;
    },
    '/sign-in/passkey/complete': (
      body: never,
      _person: unknown,
      request: IncomingMessage,
      response: ServerResponse,
    ) => this.complete(request, response, (check) => this.passkeys.complete(body, check), 'unknown'),
    '/sign-in/register/begin': async (
      body: { code?: unknown },
      _person: unknown,
      _request: unknown,
      response: ServerResponse,
    ) => {
      if (this.openId || typeof body.code !== 'string') return 'code';
      const begun = await this.passkeys.beginRegistration(body.code);
      if (!begun) return 'code';
      this.keepAsked(response, { passkey: begun.check });
      return begun.options;
    },
    '/sign-in/register/complete': (
      body: never,
      _person: unknown,
      request: IncomingMessage,
      response: ServerResponse,
    ) => this.complete(request, response, (check) => this.passkeys.completeRegistration(body, check), 'code'),
    '/sign-in/device-code': (_body: never, person: Person | undefined) => {
      if (!person || this.openId) return Promise.resolve('expired');
      const { id, label } = person.account;
      return Promise.resolve({ code: this.folder.invite(label, new Date(this.now()), DEVICE_CODE_MS, id) });
    },
    '/sign-in/out': async (
      _body: never,
      person: Person | undefined,
      _request: unknown,
      response: ServerResponse,
    ) => {
      if (person) this.browsers.end(person.secret);
      return this.signedOut(person, response);
    },
    '/sign-in/out-all': async (
      _body: never,
      person: Person | undefined,
      _request: unknown,
      response: ServerResponse,
    ) => {
      if (person) this.browsers.endAll(person.account.id);
      return this.signedOut(person, response);
    },
  });

  private async command(
    command: GatewayRouter['commands'][string],
    person: Person | undefined,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const text = await readBody(request, MAX_COMMAND);
    if (!text) return refuse(request, response, 413, 'the body is too large');
    let body: unknown;
    try {
      body = text.length === 0 ? {} : parseBounded(text);
    } catch {
      body = undefined;
    }
    if (typeof body !== 'object' || body === null) return refuse(request, response, 400, 'not an object');
    const answer = await command(body as never, person, request, response);
    if (typeof answer === 'string') sendJson(response, 403, { problem: answer });
    else sendJson(response, 200, answer);
  }

  private async signedOut(person: Person | undefined, response: ServerResponse): Promise<object> {
    this.setCookie(response, this.cookieName(), '', 0);
    return { next: (person && (await this.openId?.endUrl(person.signedIn.idToken))) ?? '/' };
  }

  private async beginOpenId(openId: OpenIdSignIn, response: ServerResponse): Promise<void> {
    let begun: Awaited<ReturnType<OpenIdSignIn['begin']>>;
    try {
      begun = await openId.begin();
    } catch (error) {
      this.services.log.write('warn', `sign-in: ${reasonOf(error)}`);
      return redirect(response, '/?problem=provider');
    }
    this.keepAsked(response, { openId: begun.check });
    redirect(response, begun.url);
  }

  private async completeOpenId(
    openId: OpenIdSignIn,
    search: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const check = this.takeAsked(request, response)?.openId;
    if (!check) return redirect(response, '/?problem=expired');
    let person: Awaited<ReturnType<OpenIdSignIn['complete']>>;
    try {
      person = await openId.complete(search, check);
    } catch (error) {
      this.services.log.write('warn', `sign-in: ${reasonOf(error)}`);
      return redirect(response, '/?problem=provider');
    }
    const { accountId, label, idToken } = person;
    const known = this.folder.account(accountId);
    if (known?.closedAt !== undefined) return redirect(response, '/?problem=closed');
    if (known?.label !== label)
      this.folder.saveAccount({
        id: accountId,
        label,
        createdAt: known?.createdAt ?? new Date(this.now()).toISOString(),
      });
    this.signIn(request, response, accountId, idToken);
    this.sendPage(response, 200, backPage());
  }

  private async invoke(
    name: string,
    openId: string | null,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const body = await readBody(request, MAX_EVENT_BODY);
    if (!body) return refuse(request, response, 413, 'event is too large');
    let event: unknown;
    try {
      event = body.length === 0 ? {} : parseBounded(body);
    } catch {
      return refuse(request, response, 400, 'the event is not JSON');
    }
    const { pool, served, filesOrigin } = this.services;
    const answer = await callFunction(pool, name, openId, event);
    // Functions know the files under this machine's address.
    const text = answer.text.replaceAll(`${filesOrigin()}/files/`, `${served.origin}/files/`);
    const { body: encoded, headers } = await encodeText(request, text);
    response.writeHead(answer.status, {
      ...headers,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    response.end(encoded);
  }

  /** Takes a file, as the cloud's storage does: what exists is replaced by its sender only. */
  private async upload(
    path: string,
    accountId: string,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { files } = this.services;
    const sender = this.uploads.get(path);
    if (sender === undefined ? files.size(path) !== undefined : sender !== accountId)
      return refuse(request, response, 403, 'somebody else sent this file');
    const declared = Number(request.headers['content-length'] ?? MAX_FILE_BYTES);
    if (!this.quota.take(accountId, Number.isFinite(declared) ? declared : MAX_FILE_BYTES))
      return refuse(request, response, 429, 'too many files in an hour');
    this.uploads.set(path, accountId);
    const [oldest] = this.uploads.keys();
    if (this.uploads.size > MAX_UPLOADS && oldest !== undefined) this.uploads.delete(oldest);
    return serveUpload(files, path, request, response);
  }

  private way(): 'openid' | 'passkey' {
    return this.openId ? 'openid' : 'passkey';
  }

  private personOf(request: IncomingMessage): Person | undefined {
    const secret = cookieOf(request, this.cookieName());
    const found = secret === undefined ? undefined : this.browsers.find(secret);
    return found && secret !== undefined ? { ...found, secret } : undefined;
  }

  /** Ends what a browser was asked: signs in the account that its device answered for, or says `failure`. */
  private async complete(
    request: IncomingMessage,
    response: ServerResponse,
    answer: (check: PasskeyCheck) => Promise<Account | undefined>,
    failure: string,
  ): Promise<object | string> {
    const check = this.takeAsked(request, response)?.passkey;
    if (this.openId || !check) return 'expired';
    const account = await answer(check).catch(() => undefined);
    if (!account) return failure;
    this.signIn(request, response, account.id);
    return {};
  }

  /** Signs the browser in under a new secret; what it had before ends. */
  private signIn(
    request: IncomingMessage,
    response: ServerResponse,
    accountId: string,
    idToken?: string,
  ): void {
    const before = cookieOf(request, this.cookieName());
    if (before !== undefined) this.browsers.end(before);
    this.setCookie(response, this.cookieName(), this.browsers.begin(accountId, idToken));
  }

  private keepAsked(response: ServerResponse, asked: Asked): void {
    this.setCookie(response, this.askedName(), this.asked.seal(asked), ASKED_MS / 1000);
  }

  /** Returns what this browser was asked, once. */
  private takeAsked(request: IncomingMessage, response: ServerResponse): Asked | undefined {
    const sealed = cookieOf(request, this.askedName());
    if (sealed === undefined) return undefined;
    this.setCookie(response, this.askedName(), '', 0);
    const asked = this.asked.open(sealed);
    return asked && this.asked.spend(sealed) ? asked : undefined;
  }

  // The prefix keeps pages of other names and ports from setting them.
  private cookieName(): string {
    return `${this.services.served.secure ? '__Host-' : ''}qingcheng-person`;
  }

  private askedName(): string {
    return `${this.services.served.secure ? '__Host-' : ''}qingcheng-asked`;
  }

  // Lax, because people come back from the identity provider and follow links of messages; changes need our Origin.
  private setCookie(response: ServerResponse, name: string, value: string, seconds?: number): void {
    const set = [
      `${name}=${value}`,
      'Path=/',
      ...(seconds === undefined ? [] : [`Max-Age=${seconds}`]),
      ...(this.services.served.secure ? ['Secure'] : []),
      'HttpOnly',
      'SameSite=Lax',
    ].join('; ');
    const before = response.getHeader('set-cookie');
    response.setHeader('set-cookie', [...(Array.isArray(before) ? before : []), set]);
  }

  private sendPage(response: ServerResponse, status: number, html: string): void {
    response.writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': PAGE_POLICY,
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
    response.end(html);
  }
}

function cookieOf(request: IncomingMessage, name: string): string | undefined {
  for (const one of (request.headers.cookie ?? '').split(';')) {
    const [key = '', value = ''] = one.trim().split('=');
    if (key === name && value !== '') return value;
  }
  return undefined;
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { location, 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' }).end();
}

function sendScript(response: ServerResponse, script: string | Buffer): void {
  response.writeHead(200, {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
  });
  response.end(script);
}

const refuse = (request: IncomingMessage, response: ServerResponse, status: number, errMsg: string): void =>
  refuseBody(request, response, status, { errCode: -501007, errMsg });

function urlOf(request: IncomingMessage): URL | undefined {
  try {
    return new URL(request.url ?? '/', 'http://127.0.0.1');
  } catch {
    return undefined;
  }
}

/** Why a sign-in failed, without tokens, names or addresses of people. */
function reasonOf(error: unknown): string {
  const { code, error: given, message } = error as { code?: unknown; error?: unknown; message?: string };
  return [code, given].filter((one) => typeof one === 'string').join(' ') || (message ?? 'failed');
}

/** The script with which the sign-in page talks to the device: the bundle that the package ships. */
function passkeyLibrary(): string {
  const entry = createRequire(__filename).resolve('@simplewebauthn/browser');
  return join(dirname(entry), '..', 'dist/bundle/index.umd.min.js');
}
