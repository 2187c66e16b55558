import { randomBytes } from 'node:crypto';
import cloud from 'wx-server-sdk';
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

/** Reads who calls, as the platform names them; null when it names nobody. */
export function readCaller(): string | null {
  const { OPENID } = cloud.getWXContext();
  return OPENID ? String(OPENID) : null;
}

/** Makes the world of one invocation: the caller, the clock, chance; the host brings the checks of text and pictures. */
export function cloudWorld(checks: Pick<World, 'moderate' | 'pictures'>): World {
  return {
    store: connect(),
    openid: readCaller(),
    now: readClock(),
    random: (bytes) => randomBytes(bytes),
    ...checks,
    log: logIncident,
  };
}

/** Writes a line for the operator: never content, never an OPENID. */
export const logIncident: World['log'] = (entry) => void process.stderr.write(`${JSON.stringify(entry)}\n`);

/** Reads the platform's clock; a local cloud under test sets QINGCHENG_NOW per invocation. */
export const readClock = (): string => new Date(process.env.QINGCHENG_NOW ?? wallClock()).toISOString();

// The one place of the server where time comes in.
// eslint-disable-next-line no-restricted-syntax
const wallClock = (): number => Date.now();
