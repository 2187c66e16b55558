import { createCipheriv, createDecipheriv, createHash } from 'node:crypto';
import { digest, hashId } from './ids';

/**
 * The idempotency log keeps the answer of a write so that a repeat of the request gets it again. Answers may hold
 * codes, tokens and texts, so each is encrypted under a key derived from the request id, which only the client that
 * made it knows (128 random bits): whoever reads the log sees which procedure was called and when, nothing else.
 */
export interface RequestKey {
  readonly openid: string;
  readonly requestId: string;
}

/** Days after which a logged request is removed; a client repeats a request for minutes at most. */
export const REQUEST_LOG_DAYS = 7;

export const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

export const requestDocIdOf = ({ openid, requestId }: RequestKey): string => hashId(openid, requestId);

/** Digests the input together with the request id, so that a short input cannot be guessed from its digest. */
export const inputHashOf = ({ requestId }: RequestKey, name: string, input: unknown): string =>
  digest([requestId, name, input]);

const keyOf = ({ openid, requestId }: RequestKey): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(['request-answer', openid, requestId]))
    .digest();

/** Encrypts an answer; `nonce` holds NONCE_BYTES random bytes. */
export function sealAnswer(key: RequestKey, value: unknown, nonce: Uint8Array): string {
  const cipher = createCipheriv(CIPHER, keyOf(key), nonce);
  const text = Buffer.concat([cipher.update(JSON.stringify(value ?? null), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64');
}

export function openAnswer(key: RequestKey, sealed: string): unknown {
  const bytes = Buffer.from(sealed, 'base64');
  const decipher = createDecipheriv(CIPHER, keyOf(key), bytes.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  const text = decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES));
  return JSON.parse(Buffer.concat([text, decipher.final()]).toString('utf8')) as unknown;
}
