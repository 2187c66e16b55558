import { randomBytes } from '@/platform/random';

/** Draws a request id: 32 hex digits. A write sent twice under one id happens once. */
export const newRequestId = async (): Promise<string> =>
  Array.from(await randomBytes(16), (byte) => byte.toString(16).padStart(2, '0')).join('');
