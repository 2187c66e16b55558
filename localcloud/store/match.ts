import { Query } from 'mingo';
import type { AnyObject } from 'mingo/types';
import { databaseError } from '../wire/wire-error';
import { boundedTest, hasRiskyPattern } from './bounded-pattern';
import { isPlainObject, type Document, type Value } from './ejson';

const FORBIDDEN = new Set(['$where', '$function', '$jsonSchema']);
const LIST_OPERATORS = new Set(['$mod', '$in', '$nin', '$all', '$and', '$or', '$nor']);

/** Compiles a query into a predicate on a document; throws a database error on an unknown operator. */
export function compileQuery(query: Document): (document: Document) => boolean {
  if (Object.keys(query).length === 0) return () => true;
  rejectInvalid(query);
  try {
    const compiled = new Query(query as AnyObject, { scriptEnabled: false });
    const test = (document: Document): boolean => compiled.test(document as AnyObject);
    return hasRiskyPattern(query) ? boundedTest(test) : test;
  } catch (error) {
    throw databaseError(`[FailedOperation] ${(error as Error).message}`);
  }
}

// Rejects queries that mingo accepts and MongoDB does not.
function rejectInvalid(query: Value): void {
  if (Array.isArray(query)) query.forEach(rejectInvalid);
  if (!isPlainObject(query)) return;
  for (const [key, value] of Object.entries(query)) {
    if (FORBIDDEN.has(key)) throw databaseError(`[FailedOperation] ${key} is not allowed in this context`);
    if (LIST_OPERATORS.has(key) && !Array.isArray(value))
      throw databaseError(`[FailedOperation] ${key} needs an array`);
    if (key === '$mod' && (value as Value[]).length !== 2)
      throw databaseError('[FailedOperation] malformed mod');
    // mingo computes the remainder of null and strings too.
    if (key === '$mod') query['$type'] ??= 'number';
    rejectInvalid(value);
  }
}
