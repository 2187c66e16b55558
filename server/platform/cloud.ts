import { randomBytes } from 'node:crypto';
import cloud from 'wx-server-sdk';
import type { CallDeps } from '../api/serve';
import type { CloudDatabase } from '../store/cloud-store';
import { cloudStore } from '../store/cloud-store';
import type { Store } from '../store/store';

let store: Store | null = null;

/** Connects to the environment of the function, once per process. */
export function connect(): Store {
  if (store) return store;
  // The SDK types it as a string; it is a symbol, and the documented value.
  cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV as unknown as string });
  const db = cloud.database({ throwOnNotFound: false } as never) as unknown as CloudDatabase;
  store = cloudStore(db, (attempt) => new Promise((resolve) => setTimeout(resolve, backoff(attempt))));
  return store;
}

// 10, 20, 40 … ms with a random part, so that two conflicting writers do not collide again.
const backoff = (attempt: number): number => 10 * 2 ** (attempt - 1) * (0.5 + (randomBytes(1)[0] ?? 0) / 256);

/** Returns the OPENID of the caller; null when there is none. */
export function readCaller(): string | null {
  const { OPENID } = cloud.getWXContext();
  return OPENID ? String(OPENID) : null;
}

/** Creates the dependencies of one call; the function adds the moderation of texts and pictures. */
export function callDeps(checks: Pick<CallDeps, 'moderate' | 'pictures'>): CallDeps {
  return {
    store: connect(),
    openid: readCaller(),
    now: readClock(),
    random: (bytes) => randomBytes(bytes),
    ...checks,
    log: logIncident,
  };
}

/** Writes one log line for the operator: never user content, never an OPENID. */
export const logIncident: CallDeps['log'] = (entry) =>
  void process.stderr.write(`${JSON.stringify(entry)}\n`);

/** Reads the platform's clock; tests set QINGCHENG_NOW per invocation of the local cloud. */
export const readClock = (): string => new Date(process.env.QINGCHENG_NOW ?? wallClock()).toISOString();

// The one place of the server where time comes in.
// eslint-disable-next-line no-restricted-syntax
const wallClock = (): number => Date.now();

/** Starts a time limit; the function returned tells whether `milliseconds` of running time have passed. */
export function timeLimit(milliseconds: number): () => boolean {
  const end = process.uptime() * 1000 + milliseconds;
  return () => process.uptime() * 1000 >= end;
}
