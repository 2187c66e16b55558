import { Query } from 'mingo';
import type { AnyObject } from 'mingo/types';
import { databaseError } from '../wire/wire-error';
import { isPlainObject, type Document, type Value } from './ejson';

const NEVER = new Set(['$where', '$function', '$jsonSchema']);
const LISTS = new Set(['$mod', '$in', '$nin', '$all', '$and', '$or', '$nor']);

/** Compiles a query into a test of one document; an unknown operator is the database's error. */
export function compileQuery(query: Document): (document: Document) => boolean {
  if (Object.keys(query).length === 0) return () => true;
  refuse(query);
  try {
    const compiled = new Query(query as AnyObject, { scriptEnabled: false });
    return (document) => compiled.test(document as AnyObject);
  } catch (error) {
    throw databaseError(`[FailedOperation] ${(error as Error).message}`);
  }
}

// mingo is lenient where MongoDB refuses.
function refuse(query: Value): void {
  if (Array.isArray(query)) query.forEach(refuse);
  if (!isPlainObject(query)) return;
  for (const [key, value] of Object.entries(query)) {
    if (NEVER.has(key)) throw databaseError(`[FailedOperation] ${key} is not allowed in this context`);
    if (LISTS.has(key) && !Array.isArray(value))
      throw databaseError(`[FailedOperation] ${key} needs an array`);
    if (key === '$mod' && (value as Value[]).length !== 2)
      throw databaseError('[FailedOperation] malformed mod');
    // mingo takes the remainder of null and of texts as well.
    if (key === '$mod') query['$type'] ??= 'number';
    refuse(value);
  }
}
