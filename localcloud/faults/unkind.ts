import { setTimeout as sleep } from 'node:timers/promises';
import type { Invocation } from '../functions/invocation';
import { conflictError } from '../wire/wire-error';

/** Stands for an answer that never arrives: the connection is cut instead. */
export const CUT = Symbol('cut');

/** Runs one database step of an invocation under the faults planned for it; `abandon` ends its transaction. */
export async function runUnkindly<T>(
  invocation: Invocation,
  work: () => Promise<T>,
  abandon: () => void,
): Promise<T | typeof CUT> {
  invocation.steps += 1;
  const fault = invocation.faults.find(({ at }) => at === invocation.steps);
  switch (fault?.kind) {
    case 'delay':
      await sleep(fault.milliseconds ?? 100);
      return work();
    case 'dropBefore':
      return CUT;
    case 'dropAfter':
      await work();
      return CUT;
    case 'duplicate': {
      // The network delivered the request twice; the sender hears of the first delivery only.
      const first = await settle(work);
      await settle(work);
      return first();
    }
    case 'conflict':
      abandon();
      throw conflictError();
    case 'timeout':
      invocation.stopWorker('timeout');
      return CUT;
    case 'deathBefore':
      invocation.stopWorker('crash');
      return CUT;
    case 'deathAfter':
      await work();
      invocation.stopWorker('crash');
      return CUT;
    default:
      return work();
  }
}

async function settle<T>(work: () => Promise<T>): Promise<() => T> {
  try {
    const value = await work();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
