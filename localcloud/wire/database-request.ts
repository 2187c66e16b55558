import { isPlainObject, type Document } from '../store/ejson';
import type { Order } from '../store/plan';
import { parseSentDocument } from './sent-ejson';
import { fillServerDates } from './server-date';
import { WireError } from './wire-error';

/** The SDK's request for a database action; documents and queries are EJSON text. */
export interface DatabaseRequest {
  action: string;
  collectionName?: string;
  transactionId?: string;
  query?: string;
  data?: string | string[];
  order?: string | unknown;
  projection?: string;
  offset?: number;
  limit?: number;
  multi?: boolean;
  merge?: boolean;
  upsert?: boolean;
  stages?: { stageKey: string; stageValue: string }[];
}
/** The fields of an answer (without requestId) and the number of documents scanned. */
export interface DatabaseAnswer {
  body: { data?: unknown; transactionId?: string };
  scanned: number;
}

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;

/** Returns the collection's name; throws INVALID_PARAM when it is missing. */
export function nameOf(request: DatabaseRequest): string {
  if (typeof request.collectionName === 'string') return request.collectionName;
  throw new WireError('INVALID_PARAM', '[InvalidParameter] collectionName');
}

/** Returns the transaction's id; throws INVALID_PARAM when it is missing. */
export function transactionOf(request: DatabaseRequest): string {
  if (typeof request.transactionId === 'string') return request.transactionId;
  throw new WireError('INVALID_PARAM', '[InvalidParameter] transactionId');
}

/** Returns the effective limit: 100 by default, 1000 at most. */
export function limitOf(limit: number | undefined): number {
  return Math.min(typeof limit === 'number' && limit > 0 ? limit : DEFAULT_LIMIT, MAX_LIMIT);
}

/** Parses the sort order; the SDK sends EJSON of {field: direction} in the order of its orderBy calls. */
export function orderOf(order: unknown): Order {
  if (!order) return [];
  const parsed: unknown = typeof order === 'string' ? parseSentDocument(order) : order;
  return isPlainObject(parsed)
    ? Object.entries(parsed).map(([path, way]) => [path, way === -1 ? -1 : 1])
    : [];
}

/** Parses the query and replaces `db.serverDate()` markers. */
export function queryOf(request: DatabaseRequest, now: Date): Document {
  return request.query ? (fillServerDates(parseSentDocument(request.query), now) as Document) : {};
}
