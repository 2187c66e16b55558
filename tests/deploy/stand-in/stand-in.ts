import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import {
  answerApi,
  CODE_BUCKET,
  ENV_ID,
  FILES_BUCKET,
  ROUTE_DOMAIN,
  TEMPORARY_SIGNATURE,
  WEB_BUCKET,
  WEB_DOMAIN,
} from './cloud-api';
import { sign } from '@cloudbase/signature-nodejs';
import type { LocalCloud } from '../../../localcloud/local-cloud';
import { claimedSecretId, verifySignature } from '../../../localcloud/wire/signature';
import type { ObjectAnswer } from './object-storage';
import { answerObject } from './object-storage';
import type { Credentials, SignedCall } from './signatures';
import { checkQSign, checkTc3 } from './signatures';
import type { CloudState } from './state';
import { emptyCloud } from './state';
import type { UploadService } from './upload-service';

const FIXTURES = join(__dirname, '../../fixtures/stand-in');
export const KEYS: Credentials = {
  secretId: 'AKIDstandinstandinstandinstandinstan',
  secretKey: 'standinstandinstandinstandinstan',
};

/**
 * The call at which the connection breaks: before it had an effect, or after, with its answer lost. With `tooFast` the
 * call is refused instead, and the later ones are answered.
 */
export interface Cut {
  readonly at: number;
  readonly effect: boolean;
  readonly tooFast?: boolean;
}

const TOO_FAST = {
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({
    Response: {
      Error: { Code: 'RequestLimitExceeded', Message: '您当前每秒请求 21 次，超过了每秒频率上限 20 次' },
    },
  }),
};

/** A stand-in of Tencent Cloud's management API, of object storage and of WeChat's upload service, on loopback. */
export class StandIn {
  state: CloudState = emptyCloud();
  /** Every call since `begin`, as `host action`. */
  calls: string[] = [];
  /** Wrong signatures and calls that nobody knows; a test expects none. */
  readonly faults: string[] = [];
  /** The environment whose documents and files the data endpoint hands out. */
  data: LocalCloud | null = null;
  private cut: Cut | null = null;
  private isCut = false;
  private observe: ((state: CloudState) => void) | null = null;

  private constructor(
    readonly port: number,
    private readonly close: () => Promise<void>,
  ) {}

  static async start(upload?: UploadService): Promise<StandIn> {
    const server = createServer({
      key: readFileSync(join(FIXTURES, 'key.pem')),
      cert: readFileSync(join(FIXTURES, 'cert.pem')),
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // Longer than the library keeps an idle connection, so that none is closed when it is about to be reused.
    server.keepAliveTimeout = 60_000;
    const stop = async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    };
    const standIn = new StandIn((server.address() as AddressInfo).port, stop);
    server.on('request', (request, response) => void standIn.serve(request, response, upload));
    return standIn;
  }

  stop(): Promise<void> {
    return this.close();
  }

  /** Starts counting calls; with `cut`, all of them fail from one call on; `observe` sees the state before each. */
  begin(cut: Cut | null = null, observe: ((state: CloudState) => void) | null = null): void {
    this.calls = [];
    this.cut = cut;
    this.isCut = false;
    this.observe = observe;
  }

  private async serve(
    request: IncomingMessage,
    response: ServerResponse,
    upload: UploadService | undefined,
  ): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const url = new URL(request.url ?? '/', `https://${request.headers.host}`);
    const call: SignedCall = {
      ...{ method: request.method ?? 'GET', url, headers: request.headers, body: Buffer.concat(parts) },
    };
    const here = !this.isCut && this.cut?.at === this.calls.length;
    const tooFast = here && this.cut?.tooFast === true && /^(tcb|scf)\.tencentcloudapi/.test(url.hostname);
    const breaks = here && this.cut?.tooFast !== true;
    if (this.isCut || (breaks && !this.cut?.effect)) {
      this.isCut = true;
      return void request.socket.destroy();
    }
    this.observe?.(this.state);
    this.calls.push(
      `${url.hostname} ${String(request.headers['x-tc-action'] ?? `${call.method} ${url.pathname}`)}`,
    );
    try {
      const answer = tooFast
        ? TOO_FAST
        : url.pathname === '/admin' && String(call.headers.authorization).startsWith('TC3')
          ? await this.passOn(call)
          : this.answer(call, upload);
      if (breaks) {
        this.isCut = true;
        return void request.socket.destroy();
      }
      response.writeHead(answer.status, answer.headers).end(answer.body);
    } catch (error) {
      this.faults.push(String((error as Error).stack));
      response.writeHead(500).end();
    }
  }

  private answer(call: SignedCall, upload: UploadService | undefined): ObjectAnswer {
    const { url, headers, body } = call;
    const host = url.hostname;
    const json = (value: object) => ({
      ...{ status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) },
    });
    if (host === 'servicewechat.com' && upload) return json(upload.answer(url, body));
    const [service = ''] = host.split('.');
    if (/^(tcb|scf)\.tencentcloudapi\.com$/.test(host)) {
      const wrong = checkTc3(call, KEYS, service);
      if (wrong) {
        this.faults.push(`${service} ${String(headers['x-tc-action'])}: ${wrong}`);
        return json({ Response: { Error: { Code: 'AuthFailure.SignatureFailure', Message: wrong } } });
      }
      return json(
        answerApi(
          this.state,
          service,
          String(headers['x-tc-action']),
          String(headers['x-tc-version']),
          JSON.parse(body.toString('utf8')) as Record<string, unknown>,
        ),
      );
    }
    if (host.endsWith('tcb-api.tencentcloudapi.com')) return json(this.answerData(call));
    if (/\.cos\.ap-shanghai\.(tencentcos\.cn|myqcloud\.com)$/.test(host))
      return this.answerStorage(call, service);
    if (host === `${FILES_BUCKET}.tcb.qcloud.la`) {
      const key = decodeURIComponent(url.pathname.slice(1));
      if (url.searchParams.get('sign') !== 'stand-in') return { status: 403 };
      return answerObject(this.state, FILES_BUCKET, {
        ...{ method: 'GET', key, query: new URLSearchParams(), type: '', body },
      });
    }
    // What a browser opens: HTTP access with a link that nobody issued, and the hosted page.
    if (host === ROUTE_DOMAIN) {
      const route = this.state.routes[url.pathname];
      if (!this.state.httpAccess || route?.name !== 'wall') return { status: 404, body: 'INVALID_PATH' };
      if (route.auth) return { status: 403, body: 'MISSING_CREDENTIALS' };
      return { ...json({ ok: false, code: 'link-revoked' }), status: 404 };
    }
    if (host === WEB_DOMAIN)
      return answerObject(this.state, WEB_BUCKET, {
        ...{ method: 'GET', key: url.pathname.slice(1) || 'index.html' },
        ...{ query: new URLSearchParams(), type: '', body },
      });
    throw new Error(`nobody answers ${call.method} ${url.href}`);
  }

  private answerStorage(call: SignedCall, bucket: string) {
    const { url, headers, body, method } = call;
    const authorization = String(headers.authorization ?? '');
    const path = decodeURIComponent(url.pathname);
    const query = Object.fromEntries(
      [...url.searchParams].map(([name, value]) => [name.toLowerCase(), value]),
    );
    const wrong =
      bucket === CODE_BUCKET
        ? authorization === TEMPORARY_SIGNATURE
          ? null
          : 'no temporary signature'
        : checkQSign(authorization, { method, path, query, headers }, KEYS);
    if (wrong) {
      this.faults.push(`${bucket} ${method} ${path}: ${wrong}`);
      return { status: 403 };
    }
    return answerObject(this.state, bucket, {
      ...{ method, key: path.replace(/^\/+/, ''), query: url.searchParams, body },
      type: String(headers['content-type'] ?? ''),
    });
  }

  /** Checks a call of @cloudbase/node-sdk, and has the local cloud answer it, which speaks the same protocol. */
  private async passOn({ headers, body, url }: SignedCall): Promise<ObjectAnswer> {
    const params = JSON.parse(body.toString('utf8')) as Record<string, unknown>;
    const refuse = (code: string, message: string) => ({
      status: 200,
      body: JSON.stringify({ code, message }),
    });
    try {
      if (claimedSecretId(headers) !== KEYS.secretId) throw new Error('unknown secret id');
      verifySignature({ url: url.href, headers, params }, KEYS.secretKey);
    } catch (error) {
      this.faults.push(`data ${String(params['action'])}: ${(error as Error).message}`);
      return refuse('SIGN_PARAM_INVALID', (error as Error).message);
    }
    if (params['envName'] !== ENV_ID || !this.data)
      return refuse('INVALID_ENV', '[ResourceNotFound] no such environment');
    const variables = this.data.variables();
    const address = `${this.data.url}/admin${url.search}`;
    const sent = { Host: new URL(address).host, 'content-type': 'application/json' };
    const timestamp = Math.floor(Date.now() / 1000);
    const { authorization } = sign({
      secretId: variables['TENCENTCLOUD_SECRETID'] ?? '',
      secretKey: variables['TENCENTCLOUD_SECRETKEY'] ?? '',
      ...{ method: 'post', url: address, params, headers: sent, withSignedParams: true, timestamp },
    });
    const reply = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization, 'x-timestamp': String(timestamp) },
      body: JSON.stringify(params),
    });
    return { status: reply.status, body: await reply.text() };
  }

  /** The data endpoint, as far as the library asks it for files. */
  private answerData({ headers, body, method, url }: SignedCall): object {
    const {
      authorization,
      sessionToken: _token,
      ...given
    } = JSON.parse(body.toString('utf8')) as Record<string, unknown>;
    const query = Object.fromEntries(
      Object.entries(given).map(([name, value]) => [
        name.toLowerCase(),
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    );
    const wrong = checkQSign(String(authorization), { method, path: url.pathname, query, headers }, KEYS);
    if (wrong || given['envName'] !== ENV_ID) {
      this.faults.push(`data ${String(given['action'])}: ${wrong ?? 'unknown environment'}`);
      return { code: 'SIGN_PARAM_INVALID', message: String(wrong) };
    }
    if (given['action'] === 'storage.getUploadMetadata')
      return { data: { cosFileId: `file-of-${String(given['path'])}` } };
    if (given['action'] === 'storage.batchGetDownloadUrl')
      return {
        data: {
          download_list: (given['file_list'] as { fileid: string }[]).map(({ fileid }) => ({
            fileid,
            download_url: `https://${FILES_BUCKET}.tcb.qcloud.la/${fileid.split('/').slice(3).join('/')}?sign=stand-in`,
          })),
        },
      };
    throw new Error(`the data endpoint has no ${String(given['action'])}`);
  }
}
