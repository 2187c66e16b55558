import { setTimeout as sleep } from 'node:timers/promises';
import type { Invocation } from '../functions/invocation';
import { conflictError } from '../wire/wire-error';

/** Returned instead of an answer when the connection is to be closed without one. */
export const CUT = Symbol('cut');

/** Runs one database step of an invocation with the fault planned for it; `abandon` aborts its transaction. */
export async function runWithFault<T>(
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
      // The request is delivered twice; the sender receives the answer of the first delivery.
      const first = await capture(work);
      await capture(work);
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

async function capture<T>(work: () => Promise<T>): Promise<() => T> {
  try {
    const value = await work();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
