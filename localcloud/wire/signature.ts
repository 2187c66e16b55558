import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { WireError } from './wire-error';

const LIFETIME_SECONDS = 600;
const ALGORITHM = 'TC3-HMAC-SHA256';
const MULTIPART = 'multipart/form-data';

/** The signed parts of a request. */
export interface SignedRequest {
  url: string;
  headers: IncomingHttpHeaders;
  params: Record<string, unknown>;
}

/** Returns the secret id named in a request's authorization header. */
export function claimedSecretId(headers: IncomingHttpHeaders): string {
  return /Credential=([^/,\s]+)\//.exec(headers.authorization ?? '')?.[1] ?? '';
}

/**
 * Throws when a request's signature is missing, expired or wrong. Follows the algorithm of @cloudbase/signature-nodejs
 * without its deep copies and with the signing key cached per day, at a third of the CPU time.
 */
export function verifySignature(request: SignedRequest, secretKey: string): void {
  const { authorization = '' } = request.headers;
  const claimed = /Signature=([0-9a-f]{64})$/.exec(authorization)?.[1];
  const names = /SignedHeaders=([^,]*)/.exec(authorization)?.[1]?.split(';');
  const timestamp = Number(request.headers['x-timestamp']);
  if (!claimed || !names || !Number.isInteger(timestamp)) throw refused('missing signature');
  if (!names.includes('host') || !names.includes('content-type'))
    throw refused('host and content-type must be signed');
  if (Math.abs(Date.now() / 1000 - timestamp) > LIFETIME_SECONDS) throw refused('signature expired');
  const [address = '', query = ''] = request.url.replace(/^https?:/, '').split('?');
  const lines = names.map((name) => `${name}:${headerValue(name, request.headers[name])}`).join('\n');
  const canonical = `post\n${address}\n${query}\n${lines}\n\n${names.join(';')}\n${hashParams(request.params)}`;
  const date = new Date(timestamp * 1000).toISOString().slice(0, 10);
  const toSign = `${ALGORITHM}\n${timestamp}\n${date}/tcb/tc3_request\n${createHash('sha256').update(canonical).digest('hex')}`;
  const signature = createHmac('sha256', signingKey(secretKey, date)).update(toSign).digest();
  if (!timingSafeEqual(signature, Buffer.from(claimed, 'hex'))) throw refused('signature mismatch');
}

function headerValue(name: string, value: string | string[] | undefined): string {
  const text = String(value ?? '');
  if (name === 'content-type') return text.startsWith(MULTIPART) ? MULTIPART : text;
  return text.trim().toLowerCase();
}

// Parameters are hashed in the order of their lower-case names; empty ones are skipped.
function hashParams(params: Record<string, unknown>): string {
  const hash = createHash('sha256');
  for (const [name, key] of sortedNames(Object.keys(params))) {
    const value = params[name];
    const part = Buffer.isBuffer(value)
      ? value
      : typeof value === 'string'
        ? value.trim()
        : JSON.stringify(value)?.trim();
    if (part !== undefined && part.length > 0) hash.update(`&${key}=`).update(part).update('\r\n');
  }
  return hash.digest('hex');
}

const sortedNamesCache = new Map<string, [name: string, key: string][]>();

// The SDK sends few distinct parameter lists, so the sorted names are cached.
function sortedNames(names: string[]): [string, string][] {
  const cacheKey = names.join('\n');
  const cached = sortedNamesCache.get(cacheKey);
  if (cached) return cached;
  const pairs = names.map((name): [string, string] => [name, encodeKey(name.toLowerCase().trim())]);
  pairs.sort(([, a], [, b]) => a.localeCompare(b));
  if (sortedNamesCache.size < 1000) sortedNamesCache.set(cacheKey, pairs);
  return pairs;
}

function encodeKey(key: string): string {
  return encodeURIComponent(key).replace(
    /[!'()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

const keyCache = new Map<string, Buffer>();

function signingKey(secretKey: string, date: string): Buffer {
  const name = `${date} ${secretKey}`;
  let key = keyCache.get(name);
  if (!key) {
    const mac = (secret: string | Buffer, text: string): Buffer =>
      createHmac('sha256', secret).update(text).digest();
    key = mac(mac(mac(`TC3${secretKey}`, date), 'tcb'), 'tc3_request');
    if (keyCache.size > 1000) keyCache.clear();
    keyCache.set(name, key);
  }
  return key;
}

function refused(why: string): WireError {
  return new WireError('INVALID_REQUEST_SOURCE', `[AuthFailure] ${why}`);
}
