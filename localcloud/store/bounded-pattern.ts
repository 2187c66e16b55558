import { createContext, Script, type Context } from 'node:vm';
import { databaseError } from '../wire/wire-error';
import { isPlainObject, type Value } from './ejson';

/** Time for one document, and for all documents of a query (milliseconds). */
const DOCUMENT_MS = 100;
const QUERY_MS = 500;
const MAX_PATTERN = 1000;
/** A pattern without repetition, choice and group takes time in proportion to the text; any other may not. */
const BACKTRACKS = /[*+?{|(]/;

const tooLong = (): Error => databaseError('[FailedOperation] the pattern takes too long');

let context: Context | undefined;
let script: Script | undefined;

/** Runs work, plain JavaScript without side effects, within a time limit; throws a database error beyond it. */
export function runBounded<T>(work: () => T, milliseconds = QUERY_MS): T {
  context ??= createContext({});
  script ??= new Script('work()');
  context['work'] = work;
  try {
    return script.runInContext(context, { timeout: Math.ceil(milliseconds) }) as T;
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    throw tooLong();
  } finally {
    context['work'] = undefined;
  }
}

/** Bounds a predicate that runs patterns: the time of one call, and of all calls together. */
export function boundedTest<T>(test: (value: T) => boolean): (value: T) => boolean {
  let left = QUERY_MS;
  return (value) => {
    if (left <= 0) throw tooLong();
    const start = performance.now();
    try {
      return runBounded(() => test(value), Math.min(DOCUMENT_MS, left));
    } finally {
      left -= performance.now() - start;
    }
  };
}

/** Whether a query or stage runs a pattern whose time depends on more than the length of the text. */
export function hasRiskyPattern(value: Value, isPattern = false): boolean {
  if (value instanceof RegExp) return isRisky(value.source);
  if (typeof value === 'string') return isPattern && (value.startsWith('$') || isRisky(value));
  if (Array.isArray(value)) return value.some((one) => hasRiskyPattern(one, isPattern));
  if (!isPlainObject(value)) return false;
  // `$regex` of a query and `regex` of an expression hold a text; one that begins with `$` names a field.
  return Object.entries(value).some(([key, inner]) =>
    hasRiskyPattern(inner, isPattern || key === '$regex' || key === 'regex'),
  );
}

function isRisky(source: string): boolean {
  if (source.length > MAX_PATTERN) throw databaseError('[FailedOperation] the pattern is too long');
  return BACKTRACKS.test(source);
}
