import path from 'node:path';
import { openDemo } from '../harness/demo-cloud';
import { upload } from '../harness/sample-picture';
import { openMiniProgram, type MiniProgram } from './harness/open-mini-program';

/** Replaces the answer of a procedure, as a newer server would. */
export type ChangeAnswer = (procedure: string, answer: unknown) => unknown;

const ROOT = path.resolve(__dirname, '../..');
const NOW = '2026-07-15T01:00:00.000Z';

export interface DemoClients {
  /**
   * Opens the built mini-program as one person of the demo (`linxiao`), or as a stranger; `hear` is told of each call,
   * `change` may replace its answer.
   */
  readonly phoneOf: (key: string, hear?: (event: unknown) => void, change?: ChangeAnswer) => MiniProgram;
  readonly call: (key: string, name: string, input: unknown) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

const openidOf = (key: string): string => `demo-${key}`;

/** Seeds the demo collective in a local cloud; every phone of it talks to the bundled functions. */
export const openDemoClients = async (): Promise<DemoClients> => {
  const { cloud, close } = await openDemo(NOW);
  const phones: MiniProgram[] = [];
  let asked = 0;
  const invoke = async (key: string, name: string, event: unknown): Promise<unknown> =>
    (await cloud.invoke(name, openidOf(key), event)).body;
  return {
    phoneOf: (key, hear, change = (_procedure, answer) => answer) => {
      const phone = openMiniProgram({
        distDir: path.join(ROOT, 'dist/weapp'),
        callFunction: (name, event) => {
          hear?.(event);
          return invoke(key, name, event).then((answer) => change((event as { name: string }).name, answer));
        },
        uploadFile: (_path, cloudPath, picked = Buffer.alloc(0)) => upload({ cloud }, cloudPath, picked),
      });
      phones.push(phone);
      return phone;
    },
    call: (key, name, input) => {
      asked += 1;
      return invoke(key, 'api', { name, input, requestId: `phones-call-${asked}` });
    },
    close: async () => {
      phones.forEach((phone) => phone.close());
      await close();
    },
  };
};
