import { Query } from 'mingo';
import type { AnyObject } from 'mingo/types';
import { databaseError } from '../wire/wire-error';
import type { Document } from './ejson';

const NEVER = new Set(['$where', '$function', '$expr.$function']);

/** Compiles a query into a test of one document; an unknown operator is the database's error. */
export function compileQuery(query: Document): (document: Document) => boolean {
  if (Object.keys(query).length === 0) return () => true;
  refuseScripts(query);
  try {
    const compiled = new Query(query as AnyObject, { scriptEnabled: false });
    return (document) => compiled.test(document as AnyObject);
  } catch (error) {
    throw databaseError(`[FailedOperation] ${(error as Error).message}`);
  }
}

function refuseScripts(query: Document): void {
  for (const key of Object.keys(query))
    if (NEVER.has(key)) throw databaseError(`${key} is not allowed in this context`);
}
