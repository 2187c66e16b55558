import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InputOf, OutputOf, ProcedureName, RefusalOf } from '../core/contract/procedures';
import type { Refusal, Result } from '../core/contract/result';
import { startLocalCloud } from '../localcloud/local-cloud';
import type { LocalCloud } from '../localcloud/local-cloud';

const ROOT = join(__dirname, '..');

/** The answer of a call with what it cost. */
export interface Answer<N extends ProcedureName> {
  readonly result: Result<OutputOf<N>, RefusalOf<N>>;
  readonly operations: number;
  readonly scanned: number;
}

/** One person with a phone: calls go through the genuine SDK into the bundled function. */
export interface Phone {
  readonly openid: string;
  ask<N extends ProcedureName>(name: N, input: InputOf<N>, requestId?: string): Promise<Answer<N>>;
  /** Expects an accepted call and gives its value. */
  does<N extends ProcedureName>(name: N, input: InputOf<N>, requestId?: string): Promise<OutputOf<N>>;
  /** Expects a refusal and gives it. */
  refused<N extends ProcedureName>(name: N, input: InputOf<N>, requestId?: string): Promise<Refusal>;
}

export interface House {
  readonly cloud: LocalCloud;
  phone(openid: string): Phone;
  /** Sends any event, well-formed or not. */
  send(openid: string | null, event: unknown): Promise<Result<unknown>>;
  close(): Promise<void>;
}

/** Opens a local cloud on an empty folder with the built functions; `now` starts a controlled clock, `web` is a page to serve. */
export async function openHouse(now = '2026-03-10T02:00:00.000Z', web?: string): Promise<House> {
  const data = mkdtempSync(join(tmpdir(), 'qingcheng-'));
  const cloud = await startLocalCloud({
    data,
    functions: join(ROOT, 'dist/cloudfunctions'),
    environment: join(ROOT, 'dist/environment.json'),
    now,
    compiled: join(ROOT, '.cache/compiled'),
    workersEach: 2,
    ...(web === undefined ? {} : { web: join(ROOT, web) }),
  });
  let requests = 0;
  const invoke = async (openid: string | null, event: unknown) => {
    const answer = await cloud.invoke('api', openid, event);
    if (answer.status !== 200)
      throw new Error(`invoke answered ${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer;
  };
  const phone = (openid: string): Phone => {
    const ask: Phone['ask'] = async (name, input, requestId) => {
      const event = { name, input, requestId: requestId ?? `test-request-${++requests}` };
      const { body, operations, scanned } = await invoke(openid, event);
      return { result: body as never, operations, scanned };
    };
    return {
      openid,
      ask,
      does: async (name, input, requestId) => {
        const { result } = await ask(name, input, requestId);
        if (!result.ok) throw new Error(`${name} was refused: ${JSON.stringify(result)}`);
        return result.value;
      },
      refused: async (name, input, requestId) => {
        const { result } = await ask(name, input, requestId);
        if (result.ok) throw new Error(`${name} was accepted`);
        return result;
      },
    };
  };
  return {
    cloud,
    phone,
    send: async (openid, event) => (await invoke(openid, event)).body as Result<unknown>,
    close: async () => {
      await cloud.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
