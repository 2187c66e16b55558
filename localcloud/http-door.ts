import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock } from './clock';
import type { FileStore } from './files/file-store';
import { CUT } from './faults/unkind';
import { serveFiles, serveUpload } from './files/serve-files';
import type { FunctionPool } from './functions/function-pool';
import { readBody, sendJson } from './http-body';
import { serveInvoke } from './invoke-door';
import type { Log } from './log';
import type { SubscriptionLedger } from './openapi/subscription-ledger';
import type { WebFolder } from './web/web-folder';
import type { AdminDoor } from './wire/admin';
import { readMultipart } from './wire/multipart';
import { WireError } from './wire/wire-error';

/** What the door leads to. */
export interface HttpParts {
  token: string;
  port: () => number;
  pool: FunctionPool;
  admin: AdminDoor;
  web: WebFolder | undefined;
  clock: Clock;
  files: FileStore;
  ledger: SubscriptionLedger;
  log: Log;
}
type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void> | void;

const LARGEST_WIRE_BODY = 64 * 1024 * 1024;
const LARGEST_ORDER = 64 * 1024;

/** Leads every HTTP request of the one port to its room: wire, calls, files, the page. */
export class HttpDoor {
  private closing = false;

  constructor(private readonly parts: HttpParts) {}

  /** Takes no more calls; running functions can still reach the wire. */
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
        this.parts.log.write(
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
    if (!isLocal(request, this.parts.port())) {
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
        this.parts.files,
        decodeURIComponent(url.pathname.slice(7)),
        url.searchParams.get('sign'),
        request,
        response,
      );
    }
    if (request.method === 'POST') {
      const order = this.order(url.pathname);
      if (!order) return sendJson(response, 404, { errCode: -501007, errMsg: 'no such address' });
      if (!holdsToken(request, this.parts.token))
        return sendJson(response, 401, { errCode: -601011, errMsg: 'the token is missing or wrong' });
      return order(request, response, url);
    }
    const reading = request.method === 'GET' || request.method === 'HEAD';
    if (reading && this.parts.web) return this.parts.web.serve(request, response, url.pathname);
    sendJson(response, 404, { errCode: -501007, errMsg: 'no such address' });
  }

  private order(path: string): Handler | undefined {
    const call = /^\/invoke\/([\w-]+)$/.exec(path)?.[1];
    if (call !== undefined)
      return (request, response) => serveInvoke(this.parts.pool, call, request, response);
    const { files, clock, ledger } = this.parts;
    const orders: Record<string, Handler> = {
      '/clock': withJson((body: { now?: string; advanceMs?: number }) => {
        if (body.now !== undefined) clock.set(body.now);
        if (body.advanceMs !== undefined) clock.advance(body.advanceMs);
        return { now: clock.now().toISOString() };
      }),
      '/subscribe': withJson((body: { openId: string; templateId: string }) => {
        ledger.grant(body.openId, body.templateId);
        return {};
      }),
      '/file-urls': withJson((body: { fileList: string[] }) => ({
        fileList: files.downloadUrls(body.fileList.map((fileid) => ({ fileid }))),
      })),
      '/upload': (request, response, url) =>
        serveUpload(files, url.searchParams.get('path') ?? '', request, response),
    };
    return Object.prototype.hasOwnProperty.call(orders, path) ? orders[path] : undefined;
  }

  private async wire(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await readBody(request, LARGEST_WIRE_BODY)) ?? Buffer.alloc(0);
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
    const answer = await this.parts.admin.answer({ url, headers: request.headers, params });
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

// Every field is text but the protobuf message.
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
      const text = (await readBody(request, LARGEST_ORDER))?.toString('utf8') ?? '';
      sendJson(response, 200, work(JSON.parse(text) as Body));
    } catch (error) {
      sendJson(response, 400, { errCode: -501007, errMsg: (error as Error).message });
    }
  };
}

// Another site's page, or a name that was made to point here, must not reach what the machine's owner can.
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
