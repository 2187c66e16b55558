import { createHash, createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export interface Credentials {
  readonly secretId: string;
  readonly secretKey: string;
}

export interface SignedCall {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

const MAX_SKEW_SECONDS = 300;
const sha256 = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex');
const mac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();
const now = (): number => Date.now() / 1000;

/** Verifies TC3-HMAC-SHA256 as the API gateway documents it; returns what is wrong, or null. */
export function checkTc3(
  { method, url, headers, body }: SignedCall,
  keys: Credentials,
  service: string,
): string | null {
  const { authorization = '' } = headers;
  const [, id, date = '', scope, names = '', signature] =
    /^TC3-HMAC-SHA256 Credential=([^/]+)\/([\d-]+)\/(\w+)\/tc3_request, SignedHeaders=([\w;-]+), Signature=(\w{64})$/.exec(
      authorization,
    ) ?? [];
  const timestamp = Number(headers['x-tc-timestamp']);
  if (!signature) return 'no TC3 signature';
  if (id !== keys.secretId) return 'unknown secret id';
  if (scope !== service) return `signed for ${scope}, called ${service}`;
  if (Math.abs(now() - timestamp) > MAX_SKEW_SECONDS) return 'expired';
  if (new Date(timestamp * 1000).toISOString().slice(0, 10) !== date) return 'date and timestamp differ';
  if (!names.split(';').includes('host') || !names.split(';').includes('content-type'))
    return 'host and content-type must be signed';
  const lines = names.split(';').map((name) => `${name}:${String(headers[name]).trim().toLowerCase()}\n`);
  const canonical = [method, url.pathname, url.search.slice(1), lines.join(''), names, sha256(body)].join(
    '\n',
  );
  const toSign = `TC3-HMAC-SHA256\n${timestamp}\n${date}/${scope}/tc3_request\n${sha256(canonical)}`;
  const key = mac(mac(mac(`TC3${keys.secretKey}`, date), service), 'tc3_request');
  return mac(key, toSign).toString('hex') === signature ? null : 'wrong signature';
}

const encode = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

/** Verifies the `q-sign` of object storage and of the data endpoint; returns what is wrong, or null. */
export function checkQSign(
  authorization: string,
  call: {
    readonly method: string;
    readonly path: string;
    readonly query: Readonly<Record<string, string>>;
    readonly headers: IncomingHttpHeaders;
  },
  keys: Credentials,
): string | null {
  const given = Object.fromEntries(new URLSearchParams(authorization));
  if (given['q-sign-algorithm'] !== 'sha1') return 'no q-sign';
  if (given['q-ak'] !== keys.secretId) return 'unknown secret id';
  const [from = NaN, to = NaN] = String(given['q-sign-time']).split(';').map(Number);
  if (!(from - MAX_SKEW_SECONDS <= now() && now() <= to)) return 'expired';
  const list = (name: string): string[] => (given[name] ?? '').split(';').filter((one) => one !== '');
  const pairs = (names: readonly string[], values: (name: string) => unknown): string =>
    names.map((name) => `${encode(name)}=${encode(String(values(name) ?? ''))}`).join('&');
  const text = [
    call.method.toLowerCase(),
    call.path,
    pairs(list('q-url-param-list'), (name) => call.query[name]),
    pairs(list('q-header-list'), (name) => call.headers[name]),
    '',
  ].join('\n');
  const key = createHmac('sha1', keys.secretKey).update(String(given['q-key-time'])).digest('hex');
  const digest = createHash('sha1').update(text).digest('hex');
  const signature = createHmac('sha1', key)
    .update(`sha1\n${given['q-sign-time']}\n${digest}\n`)
    .digest('hex');
  return signature === given['q-signature'] ? null : 'wrong signature';
}
