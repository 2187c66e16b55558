import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseBounded } from './bounded-json';
import type { Clock } from './clock';
import { readCommand } from './commands';
import type { Connections } from './connections';
import type { FileStore } from './files/file-store';
import { CUT } from './faults/inject-fault';
import { serveFiles, serveUpload } from './files/serve-files';
import type { FunctionPool } from './functions/function-pool';
import { BodyAborted, discardBody, readBody, refuseBody, sendJson } from './http-body';
import { serveInvoke } from './invoke-handler';
import type { Log } from './log';
import type { SubscriptionConsents } from './openapi/subscription-consents';
import { isOwnUser } from './web/peer';
import type { Sessions } from './web/sessions';
import type { WebFolder } from './web/web-folder';
import type { AdminHandler } from './wire/admin-handler';
import { readMultipart } from './wire/multipart';
import { WireError } from './wire/wire-error';

/** The services that requests are routed to. */
export interface HttpServices {
  token: string;
  port: () => number;
  pool: FunctionPool;
  admin: AdminHandler;
  web: WebFolder | undefined;
  sessions: Sessions;
  clock: Clock;
  files: FileStore;
  consents: SubscriptionConsents;
  /** Whether the header `x-faults` of a call is obeyed. */
  faultHeader: boolean;
  log: Log;
}
type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

/** The largest message of the SDK: a write of many documents; files are sent to their own addresses. */
const MAX_WIRE_BODY = 16 * 1024 * 1024;
const MAX_COMMAND_BODY = 64 * 1024;

/** Routes HTTP requests: SDK wire protocol, function calls, files, web build. */
export class HttpRouter {
  private closing = false;
  private connections: Connections | undefined;

  constructor(private readonly services: HttpServices) {}

  /** Tells the guard of connections which senders have identified themselves. */
  guardedBy(connections: Connections): void {
    this.connections = connections;
  }

  /** Rejects new calls with 503; running functions can still use the wire protocol. */
  close(): void {
    this.closing = true;
  }

  /** Answers a request. Nothing that a sender does ends the process: every error is answered or logged here. */
  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.route(request, response);
    } catch (error) {
      this.fail(error, request, response);
    }
  }

  private fail(error: unknown, request: IncomingMessage, response: ServerResponse): void {
    if (error instanceof BodyAborted) return void response.destroy();
    const busy = ['EMFILE', 'ENFILE'].includes((error as { code?: string }).code ?? '');
    const wire = error instanceof WireError ? error : undefined;
    const bad = error instanceof URIError;
    if (!wire && !bad)
      this.services.log.write('error', `${request.method} ${pathOf(request)}: ${describe(error)}`);
    if (response.headersSent) return void response.destroy();
    if (bad) sendJson(response, 400, { errCode: -501007, errMsg: 'a bad address' });
    else if (wire)
      sendJson(response, wire.code === 'STORAGE_REQUEST_FAIL' ? 503 : 400, {
        errCode: wire.errCode,
        errMsg: wire.message,
      });
    else if (busy)
      sendJson(response, 503, { errCode: -501001, errMsg: 'too many open files' }, { 'retry-after': '5' });
    else sendJson(response, 500, { errCode: -501001, errMsg: 'internal error' });
    discardBody(request);
  }

  private async route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isLocal(request, this.services.port()))
      return refuseBody(request, response, 403, {
        errCode: -601012,
        errMsg: 'this address is served to its own machine only',
      });
    const url = urlOf(request);
    if (!url) return refuseBody(request, response, 400, { errCode: -501007, errMsg: 'a bad address' });
    if (request.method === 'POST' && url.pathname === '/admin') return this.wire(request, response);
    if (this.closing)
      return refuseBody(request, response, 503, { errCode: -501001, errMsg: 'the local cloud is stopping' });
    if (url.pathname.startsWith('/files/'))
      return serveFiles(
        this.services.files,
        decodeURIComponent(url.pathname.slice(7)),
        url.searchParams.get('sign'),
        request,
        response,
      );
    if (request.method === 'POST') {
      const handler = this.handlerFor(url.pathname);
      if (!handler)
        return refuseBody(request, response, 404, { errCode: -501007, errMsg: 'no such address' });
      if (!this.isKnown(request))
        return refuseBody(request, response, 401, {
          errCode: -601011,
          errMsg: 'the token is missing or wrong',
        });
      return handler(request, response, url);
    }
    const reading = request.method === 'GET' || request.method === 'HEAD';
    if (reading && this.services.web) return this.servePage(this.services.web, request, response, url);
    refuseBody(request, response, 404, { errCode: -501007, errMsg: 'no such address' });
  }

  // A call needs the token, or the cookie of a page of this origin.
  private isKnown(request: IncomingMessage): boolean {
    const known =
      holdsToken(request, this.services.token) ||
      (request.headers.origin !== undefined && this.holdsSession(request));
    if (known) this.connections?.prove(request.socket);
    return known;
  }

  private holdsSession(request: IncomingMessage): boolean {
    return this.services.sessions.holds(request.headers.cookie, this.cookieName());
  }

  private cookieName(): string {
    return `qingcheng-${this.services.port()}`;
  }

  // The page is for who has a session, the token, a link that was not used yet, or runs this process.
  private async servePage(
    web: WebFolder,
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> {
    if (!web.isPage(url.pathname)) return web.serve(request, response, url.pathname);
    const { sessions, token } = this.services;
    const key = url.searchParams.get('key');
    if (key !== null) {
      const session = sessions.redeem(key);
      if (session !== undefined) this.setCookie(response, session);
      response.writeHead(303, {
        location: '/',
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
      });
      response.end();
      return;
    }
    if (!this.holdsSession(request) && !holdsToken(request, token)) {
      if (!isOwnUser(request.socket)) return web.serveStranger(request, response);
      this.setCookie(response, sessions.begin());
    }
    this.connections?.prove(request.socket);
    return web.serve(request, response, url.pathname);
  }

  private setCookie(response: ServerResponse, session: string): void {
    response.setHeader('set-cookie', `${this.cookieName()}=${session}; Path=/; HttpOnly; SameSite=Strict`);
  }

  private handlerFor(path: string): Handler | undefined {
    const { files, clock, consents, sessions, pool, faultHeader } = this.services;
    const call = /^\/invoke\/([\w-]+)$/.exec(path)?.[1];
    if (call !== undefined)
      return (request, response) => serveInvoke(pool, call, request, response, faultHeader);
    const routes: Record<string, Handler> = {
      '/clock': withJson((body) => {
        const { now, advanceMs } = readCommand.clock(body);
        if (now !== undefined) clock.set(now);
        if (advanceMs !== undefined) clock.advance(advanceMs);
        return { now: clock.now().toISOString() };
      }),
      '/subscribe': withJson((body) => {
        const { openId, templateId } = readCommand.subscribe(body);
        consents.grant(openId, templateId);
        return {};
      }),
      '/file-urls': withJson((body) => ({
        fileList: files.downloadUrls(readCommand.fileUrls(body).map((fileid) => ({ fileid }))),
      })),
      '/link': withJson(() => ({ url: `http://127.0.0.1:${this.services.port()}/?key=${sessions.issue()}` })),
      '/upload': (request, response, url) =>
        serveUpload(files, url.searchParams.get('path') ?? '', request, response),
    };
    return Object.prototype.hasOwnProperty.call(routes, path) ? routes[path] : undefined;
  }

  private async wire(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { admin } = this.services;
    // Who names no secret of a running function is refused before anything is read.
    const stranger = admin.refuseStranger(request.headers);
    if (stranger) return refuseBody(request, response, 200, stranger);
    this.connections?.prove(request.socket);
    const body = await readBody(request, MAX_WIRE_BODY);
    if (!body) return refuseBody(request, response, 200, unreadable('the body is too large'));
    const type = request.headers['content-type'] ?? '';
    let params: Record<string, unknown>;
    try {
      params = type.startsWith('multipart/form-data')
        ? textFields(readMultipart(body, type))
        : paramsOf(parseBounded(body));
    } catch {
      return sendJson(response, 200, unreadable('the body cannot be read'));
    }
    const url = `http://${request.headers.host}${request.url}`;
    const answer = await admin.answer({ url, headers: request.headers, params });
    if (answer === CUT) {
      request.socket.destroy();
      return;
    }
    const { data } = answer as { data?: unknown };
    if (!Buffer.isBuffer(data)) return sendJson(response, 200, answer);
    response.writeHead(200, {
      'content-type': 'application/octet-stream',
      'content-length': String(data.length),
    });
    response.end(data);
  }
}

const unreadable = (why: string): object => ({
  requestId: '',
  code: 'INVALID_PARAM',
  message: `[InvalidParameter] ${why}`,
});

function paramsOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new TypeError('not an object');
  return value as Record<string, unknown>;
}

/** Returns a request's address; undefined for one that is not an address, for example `//[`. */
function urlOf(request: IncomingMessage): URL | undefined {
  try {
    return new URL(request.url ?? '/', 'http://127.0.0.1');
  } catch {
    return undefined;
  }
}

// Addresses of files hold their signature, which a log must not keep.
const pathOf = (request: IncomingMessage): string => (request.url ?? '').split('?')[0]?.slice(0, 200) ?? '';

const describe = (error: unknown): string => (error as Error).stack ?? String(error);

// `requestData` is a protobuf message; every other field is text.
function textFields(fields: Record<string, Buffer>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      name === 'requestData' ? value : value.toString('utf8'),
    ]),
  );
}

function withJson(work: (body: unknown) => object): Handler {
  return async (request, response) => {
    const text = await readBody(request, MAX_COMMAND_BODY);
    if (!text)
      return refuseBody(request, response, 413, { errCode: -501007, errMsg: 'the command is too large' });
    let answer: object;
    try {
      answer = work(text.length === 0 ? {} : parseBounded(text));
    } catch (error) {
      return sendJson(response, 400, { errCode: -501007, errMsg: (error as Error).message });
    }
    sendJson(response, 200, answer);
  };
}

// Rejects cross-site requests and DNS rebinding: Host and Origin must name this machine and port.
function isLocal(request: IncomingMessage, port: number): boolean {
  const { host = '', origin } = request.headers;
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return false;
  return (
    origin === undefined || origin === `http://127.0.0.1:${port}` || origin === `http://localhost:${port}`
  );
}

function holdsToken(request: IncomingMessage, token: string): boolean {
  const given = Buffer.from(request.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
