import { randomBytes } from 'node:crypto';
import cloud from 'wx-server-sdk';
import { cloudPictures } from './picture/cloud-files';
import type { World } from './serve';
import type { CloudDatabase } from './store/cloud-store';
import { cloudStore } from './store/cloud-store';
import type { Store } from './store/store';

let store: Store | null = null;

/** Connects to the environment that the function runs in; the connection is made once per process. */
export function connect(): Store {
  if (store) return store;
  // The SDK's types call this a string; it is a symbol, and the documented value.
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });
  const db = cloud.database({ throwOnNotFound: false } as never) as unknown as CloudDatabase;
  store = cloudStore(db, (attempt) => new Promise((resolve) => setTimeout(resolve, backoff(attempt))));
  return store;
}

// 10, 20, 40 … ms with a random part, so that two writers do not meet again.
const backoff = (attempt: number): number => 10 * 2 ** (attempt - 1) * (0.5 + (randomBytes(1)[0] ?? 0) / 256);

/** Makes the world of one invocation: the caller as the platform names them, the clock, chance; the host brings the text check. */
export function cloudWorld(moderate: World['moderate']): World {
  const connected = connect();
  const { OPENID } = cloud.getWXContext();
  return {
    openid: OPENID ? String(OPENID) : null,
    store: connected,
    now: readClock(),
    random: (bytes) => randomBytes(bytes),
    moderate,
    pictures: cloudPictures,
    log: (entry) => process.stderr.write(`${JSON.stringify(entry)}\n`),
  };
}

/** Reads the platform's clock; a local cloud under test sets QINGCHENG_NOW per invocation. */
export const readClock = (): string => new Date(process.env.QINGCHENG_NOW ?? wallClock()).toISOString();

// The one place of the server where time comes in.
// eslint-disable-next-line no-restricted-syntax
const wallClock = (): number => Date.now();
