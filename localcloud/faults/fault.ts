/** The kinds of faults that can be injected. */
export const FAULT_KINDS = [
  'delay',
  'dropBefore',
  'dropAfter',
  'duplicate',
  'conflict',
  'timeout',
  'deathBefore',
  'deathAfter',
  'callTwice',
  'loseAnswer',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** A fault and the database step of an invocation it is injected at (counted from 1; 0: the call as a whole). */
export interface Fault {
  kind: FaultKind;
  at: number;
  /** Duration of a `delay`. */
  milliseconds?: number;
}

const SHORT = /^([a-zA-Z]+)(?:@(\d+))?(?::(\d+))?$/;

/** Parses `dropAfter@3, delay@1:500` (the `x-faults` header) into faults; throws a RangeError on anything else. */
export function parseFaults(text: string): Fault[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [, kind, at, milliseconds] = SHORT.exec(part) ?? [];
      if (!isFaultKind(kind)) throw new RangeError(`unknown fault ${part}`);
      return {
        kind,
        at: Number(at ?? 0),
        ...(milliseconds === undefined ? {} : { milliseconds: Number(milliseconds) }),
      };
    });
}

/** Prints faults as `parseFaults` reads them. */
export function printFaults(faults: readonly Fault[]): string {
  return faults
    .map(
      ({ kind, at, milliseconds }) => `${kind}@${at}${milliseconds === undefined ? '' : `:${milliseconds}`}`,
    )
    .join(',');
}

function isFaultKind(kind: string | undefined): kind is FaultKind {
  return (FAULT_KINDS as readonly (string | undefined)[]).includes(kind);
}
