import { randomBytes } from 'node:crypto';

let count = 0;

/**
 * Generates an id of 32 hexadecimal digits like the cloud; it begins with time and a counter, so new documents sort
 * last.
 */
export function newId(now: Date): string {
  count = (count + 1) % 0xffffff;
  const time = now.getTime().toString(16).padStart(12, '0');
  return `${time}${count.toString(16).padStart(6, '0')}${randomBytes(7).toString('hex')}`;
}
