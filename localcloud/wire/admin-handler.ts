import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { CUT, runWithFault } from '../faults/inject-fault';
import type { FunctionPool } from '../functions/function-pool';
import { eventFor, type Invocation } from '../functions/invocation';
import type { Log } from '../log';
import type { DatabaseActions } from './database';
import type { DatabaseRequest } from './database-request';
import { claimedSecretId, verifySignature } from './signature';
import { WireError } from './wire-error';

/** Handlers of the wire protocol's other services, by action. */
export type ServiceActions = Record<
  string,
  (params: Record<string, unknown>, invocation?: Invocation) => Promise<unknown> | unknown
>;

/** An HTTP request of the wire protocol. */
export interface AdminRequest {
  url: string;
  headers: IncomingHttpHeaders;
  params: Record<string, unknown>;
}

const UNCOUNTED = new Set([
  'database.startTransaction',
  'database.commitTransaction',
  'database.abortTransaction',
]);

/** Answers the SDK's requests: verifies the signature, counts, runs the action, converts errors to codes. */
export class AdminHandler {
  constructor(
    private readonly database: DatabaseActions,
    private readonly pool: FunctionPool,
    private readonly services: ServiceActions,
    private readonly log: Log,
  ) {}

  /** Returns the answer to a request that names no known secret; its body need not be read. */
  refuseStranger(headers: IncomingHttpHeaders): object | undefined {
    if (this.pool.signer(claimedSecretId(headers))) return undefined;
    return {
      requestId: randomUUID(),
      code: 'INVALID_REQUEST_SOURCE',
      message: '[AuthFailure] unknown secret id',
    };
  }

  async answer(request: AdminRequest): Promise<unknown> {
    const requestId = randomUUID();
    try {
      const invocation = this.identify(request);
      const answer = await this.run(request.params, invocation);
      return answer === CUT ? CUT : { requestId, ...answer };
    } catch (error) {
      if (error instanceof WireError) return { requestId, code: error.code, message: error.message };
      this.log.write(
        'error',
        `${String(request.params['action'])}: ${(error as Error).stack ?? String(error)}`,
      );
      return { requestId, code: 'SYS_ERR', message: `[InternalError] ${(error as Error).message}` };
    }
  }

  private identify({ url, headers, params }: AdminRequest): Invocation | undefined {
    const secretId = claimedSecretId(headers);
    const signer = this.pool.signer(secretId);
    if (!signer) throw new WireError('INVALID_REQUEST_SOURCE', '[AuthFailure] unknown secret id');
    verifySignature({ url, headers, params }, signer.key);
    return signer.invocation;
  }

  private async run(
    params: Record<string, unknown>,
    invocation: Invocation | undefined,
  ): Promise<object | typeof CUT> {
    const action = String(params['action']);
    if (action.startsWith('database.')) {
      const work = (): Promise<object> =>
        this.query(action, params as unknown as DatabaseRequest, invocation);
      const abandon = (): void => this.database.abandon(params['transactionId']);
      return invocation ? runWithFault(invocation, work, abandon) : work();
    }
    if (action === 'functions.invokeFunction') return { data: { response_data: await this.invoke(params) } };
    const service = this.services[action];
    if (!service) throw new WireError('INVALID_PARAM', `[InvalidParameter] unknown action ${action}`);
    return { data: await service(params, invocation) };
  }

  private async query(
    action: string,
    request: DatabaseRequest,
    invocation: Invocation | undefined,
  ): Promise<object> {
    if (!invocation) return (await this.database.run(request)).body;
    if (!UNCOUNTED.has(action)) invocation.operations += 1;
    const { body, scanned } = await this.database.run(request);
    invocation.scanned += scanned;
    if (action === 'database.startTransaction') {
      invocation.transactions += 1;
      invocation.opened.push(String(body.transactionId));
    }
    return body;
  }

  private async invoke(params: Record<string, unknown>): Promise<string> {
    const text = String(params['request_data'] ?? '') || '{}';
    const caller = { openId: null, source: 'scf' as const };
    try {
      return (
        await this.pool.invoke(String(params['function_name']), caller, eventFor(JSON.parse(text), caller))
      ).body;
    } catch (error) {
      // The SDK knows a single code for all failures of a called function.
      if (error instanceof WireError && error.code === 'FUNCTIONS_TIME_LIMIT_EXCEEDED')
        throw new WireError('FUNCTIONS_EXECUTE_FAIL', error.message);
      throw error;
    }
  }
}
