import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from './clock';
import type { FileStore } from './files/file-store';
import { CUT } from './faults/inject-fault';
import { serveFiles, serveUpload } from './files/serve-files';
import type { FunctionPool } from './functions/function-pool';
import { readBody, sendJson } from './http-body';
import { serveInvoke } from './invoke-handler';
import type { Log } from './log';
import type { SubscriptionConsents } from './openapi/subscription-consents';
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
  clock: Clock;
  files: FileStore;
  consents: SubscriptionConsents;
  log: Log;
}
type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

const MAX_WIRE_BODY = 64 * 1024 * 1024;
const MAX_COMMAND_BODY = 64 * 1024;

/** Routes HTTP requests: SDK wire protocol, function calls, files, web build. */
export class HttpRouter {
  private closing = false;

  constructor(private readonly services: HttpServices) {}

  /** Rejects new calls with 503; running functions can still use the wire protocol. */
  close(): void {
    this.closing = true;
  }

  async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      await this.route(request, response);
    } catch (error) {
      if (error instanceof URIError)
        return sendJson(response, 400, { errCode: -501007, errMsg: 'a bad address' });
      const known = error instanceof WireError;
      if (!known)
        this.services.log.write(
          'error',
          `${request.method} ${request.url}: ${(error as Error).stack ?? String(error)}`,
        );
      if (response.headersSent) response.destroy();
      else
        sendJson(response, known ? 400 : 500, {
          errCode: known ? error.errCode : -501001,
          errMsg: known ? error.message : 'internal error',
        });
    }
  }

  private async route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isLocal(request, this.services.port())) {
      return sendJson(response, 403, {
        errCode: -601012,
        errMsg: 'this address is served to its own machine only',
      });
    }
    if (request.method === 'POST' && request.url?.startsWith('/admin')) return this.wire(request, response);
    if (this.closing)
      return sendJson(response, 503, { errCode: -501001, errMsg: 'the local cloud is stopping' });
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (url.pathname.startsWith('/files/')) {
      return serveFiles(
        this.services.files,
        decodeURIComponent(url.pathname.slice(7)),
        url.searchParams.get('sign'),
        request,
        response,
      );
    }
    if (request.method === 'POST') {
      const handler = this.handlerFor(url.pathname);
      if (!handler) return sendJson(response, 404, { errCode: -501007, errMsg: 'no such address' });
      if (!holdsToken(request, this.services.token))
        return sendJson(response, 401, { errCode: -601011, errMsg: 'the token is missing or wrong' });
      return handler(request, response, url);
    }
    const reading = request.method === 'GET' || request.method === 'HEAD';
    if (reading && this.services.web) return this.services.web.serve(request, response, url.pathname);
    sendJson(response, 404, { errCode: -501007, errMsg: 'no such address' });
  }

  private handlerFor(path: string): Handler | undefined {
    const call = /^\/invoke\/([\w-]+)$/.exec(path)?.[1];
    if (call !== undefined)
      return (request, response) => serveInvoke(this.services.pool, call, request, response);
    const { files, clock, consents } = this.services;
    const routes: Record<string, Handler> = {
      '/clock': withJson((body: { now?: string; advanceMs?: number }) => {
        if (body.now !== undefined) clock.set(body.now);
        if (body.advanceMs !== undefined) clock.advance(body.advanceMs);
        return { now: clock.now().toISOString() };
      }),
      '/subscribe': withJson((body: { openId: string; templateId: string }) => {
        consents.grant(body.openId, body.templateId);
        return {};
      }),
      '/file-urls': withJson((body: { fileList: string[] }) => ({
        fileList: files.downloadUrls(body.fileList.map((fileid) => ({ fileid }))),
      })),
      '/upload': (request, response, url) =>
        serveUpload(files, url.searchParams.get('path') ?? '', request, response),
    };
    return Object.prototype.hasOwnProperty.call(routes, path) ? routes[path] : undefined;
  }

  private async wire(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await readBody(request, MAX_WIRE_BODY)) ?? Buffer.alloc(0);
    const type = request.headers['content-type'] ?? '';
    let params: Record<string, unknown>;
    try {
      params = type.startsWith('multipart/form-data')
        ? textFields(readMultipart(body, type))
        : (JSON.parse(body.toString('utf8')) as Record<string, unknown>);
    } catch {
      return sendJson(response, 200, {
        requestId: '',
        code: 'INVALID_PARAM',
        message: '[InvalidParameter] the body cannot be read',
      });
    }
    const url = `http://${request.headers.host}${request.url}`;
    const answer = await this.services.admin.answer({ url, headers: request.headers, params });
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

// `requestData` is a protobuf message; every other field is text.
function textFields(fields: Record<string, Buffer>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      name === 'requestData' ? value : value.toString('utf8'),
    ]),
  );
}

function withJson<Body>(work: (body: Body) => object): Handler {
  return async (request, response) => {
    try {
      const text = (await readBody(request, MAX_COMMAND_BODY))?.toString('utf8') ?? '';
      sendJson(response, 200, work(JSON.parse(text) as Body));
    } catch (error) {
      sendJson(response, 400, { errCode: -501007, errMsg: (error as Error).message });
    }
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
