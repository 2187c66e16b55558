import { randomBytes } from 'node:crypto';

let count = 0;

/** Makes an id as the cloud does, 32 hexadecimal digits; time and a counter come first, so new documents sort last. */
export function newId(now: Date): string {
  count = (count + 1) % 0xffffff;
  const time = now.getTime().toString(16).padStart(12, '0');
  return `${time}${count.toString(16).padStart(6, '0')}${randomBytes(7).toString('hex')}`;
}
