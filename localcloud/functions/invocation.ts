import { randomUUID } from 'node:crypto';
import type { Fault } from '../faults/fault';
import { WireError, type WireCode } from '../wire/wire-error';

/** Who or what starts an invocation. */
export interface Caller {
  /** The person, or null for nobody (timers, functions, operators). */
  openId: string | null;
  source: 'wx_client' | 'scf' | 'timer' | 'wx_push';
}

const APP_ID = 'wxlocalcloud';

/** Counts what one run of a function does on the database. */
export class Invocation {
  readonly id = randomUUID();
  operations = 0;
  transactions = 0;
  scanned = 0;
  /** Every database message, transactions' begin and end included: the positions faults are planned at. */
  steps = 0;
  /** The transactions it opened; what it leaves open ends with it. */
  readonly opened: string[] = [];
  /** Ends the process it runs in; set by the pool. */
  stopWorker: (kind: 'timeout' | 'crash') => void = () => undefined;

  constructor(
    readonly name: string,
    readonly caller: Caller,
    private readonly now: string | undefined,
    readonly faults: readonly Fault[] = [],
  ) {}

  /** Lists the variables a function reads at call time: identity, source, controlled time. */
  variables(): Record<string, string> {
    const { openId, source } = this.caller;
    const person: Record<string, string> = openId === null ? {} : { WX_OPENID: openId };
    const context: Record<string, string> = { ...person, WX_APPID: APP_ID };
    return {
      ...context,
      WX_CONTEXT_KEYS: Object.keys(context).join(','),
      ...(source === 'timer' ? { TRIGGER_SRC: 'timer' } : {}),
      TCB_SOURCE: source === 'timer' ? 'wx_trigger' : source,
      ...(this.now === undefined ? {} : { QINGCHENG_NOW: this.now }),
    };
  }

  /** Makes the error a caller sees, remembering the counts so far. */
  fail(code: WireCode, message: string): WireError & { invocation: Invocation } {
    return Object.assign(new WireError(code, message), { invocation: this });
  }
}

/** Adds to an event what the platform adds: the app and the person (never to be trusted from the event itself). */
export function eventFor(event: unknown, caller: Caller): string {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return JSON.stringify(event ?? {});
  if (caller.source !== 'wx_client') return JSON.stringify(event);
  const userInfo = { appId: APP_ID, ...(caller.openId === null ? {} : { openId: caller.openId }) };
  return JSON.stringify({ ...event, userInfo });
}
