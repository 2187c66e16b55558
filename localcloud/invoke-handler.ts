import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseFaults, type Fault } from './faults/fault';
import type { FunctionPool } from './functions/function-pool';
import { eventFor, type Caller, type Invocation } from './functions/invocation';
import { parseBounded } from './bounded-json';
import { encodeText } from './encoding';
import { readBody, refuseBody, sendJson } from './http-body';
import { WireError } from './wire/wire-error';

/** The result of a function call and its database cost. */
export interface Answer {
  status: number;
  text: string;
  operations: number;
  transactions: number;
  scanned: number;
  /** Number of database messages, including begin and end of transactions: the positions of injected faults. */
  steps: number;
}

/** An event of 100 KB as JSON that escapes every character takes six times that. */
export const MAX_EVENT_BODY = 640 * 1024;

/** Calls a function as a person (null: anonymous) and returns the result with its cost. */
export async function callFunction(
  pool: FunctionPool,
  name: string,
  who: string | null,
  event: unknown,
  faults: readonly Fault[] = [],
): Promise<Answer> {
  const caller: Caller = { openId: who, source: 'wx_client' };
  try {
    const done = await pool.invoke(name, caller, eventFor(event, caller), faults);
    return { status: 200, text: done.body, ...costs(done) };
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    const text = JSON.stringify({
      errCode: error.errCode,
      errMsg: `cloud.callFunction:fail ${error.message}`,
    });
    return { status: statusOf(error), text, ...costs((error as { invocation?: Invocation }).invocation) };
  }
}

/**
 * Handles `POST /invoke/<function>`: the body is the event, the response is the function's return value. `faultHeader`:
 * whether the header `x-faults` is obeyed.
 */
export async function serveInvoke(
  pool: FunctionPool,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
  faultHeader: boolean,
): Promise<void> {
  const wanted = request.headers['x-faults'];
  if (wanted !== undefined && !faultHeader)
    return refuseBody(request, response, 400, {
      errCode: -501007,
      errMsg: 'x-faults is obeyed only by a local cloud started with --fault-header',
    });
  const body = await readBody(request, MAX_EVENT_BODY);
  if (!body)
    return refuseBody(request, response, 413, {
      errCode: -504001,
      errMsg: 'cloud.callFunction:fail event is too large',
    });
  let event: unknown;
  try {
    event = body.length === 0 ? {} : parseBounded(body);
  } catch {
    return sendJson(response, 400, {
      errCode: -501007,
      errMsg: 'cloud.callFunction:fail the event is not JSON',
    });
  }
  const who = request.headers['x-wx-openid'];
  const openId = typeof who === 'string' && who !== '' ? decodeURIComponent(who) : null;
  const faults = faultsOf(String(wanted ?? ''));
  const answer = await callFunction(pool, name, openId, event, faults);
  const { body: encoded, headers } = await encodeText(request, answer.text);
  response.writeHead(answer.status, {
    ...headers,
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-db-operations': String(answer.operations),
    'x-db-transactions': String(answer.transactions),
    'x-db-scanned': String(answer.scanned),
    'x-db-steps': String(answer.steps),
  });
  response.end(encoded);
}

function faultsOf(header: string): Fault[] {
  try {
    return parseFaults(header);
  } catch (error) {
    throw new WireError('INVALID_PARAM', `[InvalidParameter] ${(error as Error).message}`);
  }
}

function costs(invocation: Invocation | undefined): Omit<Answer, 'status' | 'text'> {
  const { operations = 0, transactions = 0, scanned = 0, steps = 0 } = invocation ?? {};
  return { operations, transactions, scanned, steps };
}

function statusOf(error: WireError): number {
  if (error.code === 'FUNCTIONS_TIME_LIMIT_EXCEEDED' || error.code === 'SERVER_TIMEOUT') return 504;
  if (error.code === 'FUNCTIONS_REQUEST_FAIL') return error.message.includes('not exist') ? 404 : 413;
  return 502;
}
