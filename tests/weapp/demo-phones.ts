import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startLocalCloud } from '../../localcloud/local-cloud';
import { seedDemo } from '../../scripts/demo/seed';
import { openMiniProgram, type MiniProgram } from './harness/open-mini-program';

const ROOT = path.resolve(__dirname, '../..');
const NOW = '2026-07-15T01:00:00.000Z';

export interface DemoPhones {
  /** Opens the built mini-program as one person of the demo (`linxiao`), or as a stranger; `hear` is told of each call. */
  readonly phoneOf: (key: string, hear?: () => void) => MiniProgram;
  readonly call: (key: string, name: string, input: unknown) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

const openidOf = (key: string): string => `demo-${key}`;

/** Seeds the demo collective in a local cloud; every phone of it talks to the bundled functions. */
export const openDemoPhones = async (): Promise<DemoPhones> => {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'qingcheng-phones-'));
  const cloud = await startLocalCloud({
    data,
    functions: path.join(ROOT, 'dist/cloudfunctions'),
    environment: path.join(ROOT, 'dist/environment.json'),
    now: '2026-01-05T01:00:00.000Z',
  });
  await seedDemo(cloud, NOW);
  const phones: MiniProgram[] = [];
  const invoke = async (key: string, name: string, event: unknown): Promise<unknown> =>
    (await cloud.invoke(name, openidOf(key), event)).body;
  return {
    phoneOf: (key, hear) => {
      const phone = openMiniProgram({
        distDir: path.join(ROOT, 'dist/weapp'),
        callFunction: (name, event) => {
          hear?.();
          return invoke(key, name, event);
        },
      });
      phones.push(phone);
      return phone;
    },
    call: (key, name, input) => invoke(key, 'api', { name, input }),
    close: async () => {
      phones.forEach((phone) => phone.close());
      await cloud.stop();
      fs.rmSync(data, { recursive: true, force: true });
    },
  };
};
