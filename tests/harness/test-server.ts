import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { procedures } from '../../core/contract/procedures';
import type { Procedure } from '../../core/contract/procedure';
import type { InputOf, OutputOf, ProcedureName, RefusalOf } from '../../core/contract/procedures';
import { CLIENT_VERSION } from '../../core/domain/client-version';
import type { Refusal, Result } from '../../core/contract/result';
import { startLocalCloud } from '../../localcloud/local-cloud';
import type { LocalCloud } from '../../localcloud/local-cloud';
import { expectDocumentsFit } from './own-documents';
import { recordRefusals } from './record-refusals';

const ROOT = join(__dirname, '../..');

/** The result of a call with its cost. */
export interface CallResult<N extends ProcedureName> {
  readonly result: Result<OutputOf<N>, RefusalOf<N>>;
  readonly operations: number;
  readonly scanned: number;
}

/** A client of one user: calls go through the SDK to the bundled function. */
export interface TestClient {
  readonly openid: string;
  request<N extends ProcedureName>(name: N, input: InputOf<N>, requestId?: string): Promise<CallResult<N>>;
  /** Expects success and returns the value. */
  call<N extends ProcedureName>(name: N, input: InputOf<N>, requestId?: string): Promise<OutputOf<N>>;
  /** Expects a refusal and returns it. */
  refused<N extends ProcedureName>(name: N, input: InputOf<N>, requestId?: string): Promise<Refusal>;
}

export interface TestServer {
  readonly cloud: LocalCloud;
  /** The data folder. */
  readonly data: string;
  /** `release` is the version of the client, this code's by default; null sends none, as clients of 0.1.0 do. */
  client(openid: string, release?: string | null): TestClient;
  /** Sends any event, well-formed or not. */
  send(openid: string | null, event: unknown): Promise<Result<unknown>>;
  /** Stops the cloud, and fails if a document that a handler stored differs from its schema. */
  close(): Promise<void>;
}

/** Fails when the answer of a write holds a code or a token that the contract does not declare `secret`. */
function expectSecretsDeclared(name: ProcedureName, input: unknown, answer: unknown): void {
  const { writes, recorded, secret } = procedures[name] as Procedure;
  const { ok, value } = answer as Result<unknown> & { value?: unknown };
  if (!ok || !writes || !recorded || secret) return;
  const given = JSON.stringify(input);
  JSON.stringify(value, (field: string, inner: unknown) => {
    if ((field === 'code' || field === 'token') && typeof inner === 'string' && !given.includes(inner))
      throw new Error(`${name} answers with a ${field}: declare it secret in core/contract`);
    return inner;
  });
}

/**
 * Starts a local cloud on an empty folder with the built functions; `now` sets a controlled clock, `web` a page to
 * serve, `variables` what a deployment tells the functions.
 */
export async function openTestServer(
  now = '2026-03-10T02:00:00.000Z',
  web?: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
  const data = mkdtempSync(join(tmpdir(), 'qingcheng-'));
  const cloud = await startLocalCloud({
    data,
    functions: join(ROOT, 'dist/cloudfunctions'),
    environment: join(ROOT, 'dist/environment.json'),
    now,
    compiled: join(ROOT, '.cache/compiled'),
    workersEach: 2,
    variables,
    ...(web === undefined ? {} : { web: join(ROOT, web) }),
  });
  recordRefusals(cloud);
  let requests = 0;
  const invoke = async (openid: string | null, event: unknown) => {
    const answer = await cloud.invoke('api', openid, event);
    if (answer.status !== 200)
      throw new Error(`invoke answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer;
  };
  const client: TestServer['client'] = (openid, release = CLIENT_VERSION) => {
    const request: TestClient['request'] = async (name, input, requestId) => {
      const event = {
        ...{ name, input, requestId: requestId ?? `test-request-${++requests}` },
        ...(release === null ? {} : { client: release }),
      };
      const { body, operations, scanned } = await invoke(openid, event);
      expectSecretsDeclared(name, input, body);
      return { result: body as never, operations, scanned };
    };
    return {
      openid,
      request,
      call: async (name, input, requestId) => {
        const { result } = await request(name, input, requestId);
        if (!result.ok) throw new Error(`${name} was refused: ${JSON.stringify(result)}`);
        return result.value;
      },
      refused: async (name, input, requestId) => {
        const { result } = await request(name, input, requestId);
        if (result.ok) throw new Error(`${name} was accepted`);
        return result;
      },
    };
  };
  return {
    cloud,
    data,
    client,
    send: async (openid, event) => (await invoke(openid, event)).body as Result<unknown>,
    close: async () => {
      await cloud.stop();
      await expectDocumentsFit(cloud, data);
      rmSync(data, { recursive: true, force: true });
    },
  };
}
