import { randomUUID } from 'node:crypto';
import type { Fault } from '../faults/fault';
import { WireError, type WireCode } from '../wire/wire-error';

/** The person or service that starts an invocation. */
export interface Caller {
  /** The person's openid; null for timers, functions and operators. */
  openId: string | null;
  source: 'wx_client' | 'scf' | 'timer' | 'wx_push';
}

const APP_ID = 'wxlocalcloud';

/** One run of a function and its database counters. */
export class Invocation {
  readonly id = randomUUID();
  operations = 0;
  transactions = 0;
  scanned = 0;
  /** Number of database messages, including begin and end of transactions: the positions of injected faults. */
  steps = 0;
  /** Ids of the transactions it opened; those still open when it ends are aborted. */
  readonly opened: string[] = [];
  /** Kills the process it runs in; set by the pool. */
  stopWorker: (kind: 'timeout' | 'crash') => void = () => undefined;

  constructor(
    readonly name: string,
    readonly caller: Caller,
    private readonly now: string | undefined,
    readonly faults: readonly Fault[] = [],
  ) {}

  /** Returns the environment variables a function reads at call time: identity, source, controlled time. */
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

  /** Creates the error for the caller, with this invocation and its counters. */
  fail(code: WireCode, message: string): WireError & { invocation: Invocation } {
    return Object.assign(new WireError(code, message), { invocation: this });
  }
}

/** Adds `userInfo` (app and person) to an event, as the platform does; a value in the event itself is overwritten. */
export function eventFor(event: unknown, caller: Caller): string {
  if (typeof event !== 'object' || event === null || Array.isArray(event)) return JSON.stringify(event ?? {});
  if (caller.source !== 'wx_client') return JSON.stringify(event);
  const userInfo = { appId: APP_ID, ...(caller.openId === null ? {} : { openId: caller.openId }) };
  return JSON.stringify({ ...event, userInfo });
}
