import { Signer } from '@cloudbase/signature-nodejs';
import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { WireError } from './wire-error';

const LIFETIME_SECONDS = 600;

/** A request as it must have been signed. */
export interface SignedRequest {
  url: string;
  headers: IncomingHttpHeaders;
  params: Record<string, unknown>;
}

/** Reads the secret id a request claims to be signed with. */
export function claimedSecretId(headers: IncomingHttpHeaders): string {
  return /Credential=([^/,\s]+)\//.exec(headers.authorization ?? '')?.[1] ?? '';
}

/** Refuses a request whose TC3-HMAC-SHA256 signature is absent, old or wrong. */
export function verifySignature(request: SignedRequest, secretId: string, secretKey: string): void {
  const { authorization = '' } = request.headers;
  const claimed = /Signature=([0-9a-f]{64})$/.exec(authorization)?.[1];
  const names = /SignedHeaders=([^,]*)/.exec(authorization)?.[1]?.split(';');
  const timestamp = Number(request.headers['x-timestamp']);
  if (!claimed || !names || !Number.isInteger(timestamp)) throw refused('missing signature');
  if (Math.abs(Date.now() / 1000 - timestamp) > LIFETIME_SECONDS) throw refused('signature expired');
  const headers: Record<string, string> = {};
  for (const name of names) headers[name] = String(request.headers[name] ?? '');
  const signer = new Signer({ secretId, secretKey }, 'tcb');
  const { signature } = signer.tc3sign('post', request.url, headers, request.params, timestamp, {});
  if (!timingSafeEqual(Buffer.from(signature), Buffer.from(claimed))) throw refused('signature mismatch');
}

function refused(why: string): WireError {
  return new WireError('INVALID_REQUEST_SOURCE', `[AuthFailure] ${why}`);
}
