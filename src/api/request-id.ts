import { randomBytes } from '@/platform/random';

/** Generates a request id, 32 hex digits: the idempotency key of a write. */
export const newRequestId = async (): Promise<string> =>
  Array.from(await randomBytes(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
