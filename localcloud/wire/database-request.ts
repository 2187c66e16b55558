import { isPlainObject, parseDocument, type Document } from '../store/ejson';
import type { Order } from '../store/plan';
import { fillServerDates } from './server-date';
import { WireError } from './wire-error';

/** What the SDK posts for a database action; every document and query is EJSON text. */
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
/** The fields of an answer beside its requestId, and what it cost. */
export interface DatabaseAnswer {
  body: { data?: unknown; transactionId?: string };
  scanned: number;
}

const DEFAULT_LIMIT = 100;
const LARGEST_LIMIT = 1000;

/** Reads the collection's name or refuses the request. */
export function nameOf(request: DatabaseRequest): string {
  if (typeof request.collectionName === 'string') return request.collectionName;
  throw new WireError('INVALID_PARAM', '[InvalidParameter] collectionName');
}

/** Reads the transaction's id or refuses the request. */
export function transactionOf(request: DatabaseRequest): string {
  if (typeof request.transactionId === 'string') return request.transactionId;
  throw new WireError('INVALID_PARAM', '[InvalidParameter] transactionId');
}

/** Reads the limit: 100 by default, 1000 at most. */
export function limitOf(limit: number | undefined): number {
  return Math.min(typeof limit === 'number' && limit > 0 ? limit : DEFAULT_LIMIT, LARGEST_LIMIT);
}

/** Reads the order; the SDK sends EJSON of {field: direction}, in the order of its orderBy calls. */
export function orderOf(order: unknown): Order {
  if (!order) return [];
  const parsed: unknown = typeof order === 'string' ? parseDocument(order) : order;
  return isPlainObject(parsed)
    ? Object.entries(parsed).map(([path, way]) => [path, way === -1 ? -1 : 1])
    : [];
}

/** Reads the query, with the server's dates in place of their marks. */
export function queryOf(request: DatabaseRequest, now: Date): Document {
  return request.query ? (fillServerDates(parseDocument(request.query), now) as Document) : {};
}
