import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CollectionDeclaration } from '../environment';
import { startLocalCloud, type LocalCloud, type LocalCloudOptions } from '../local-cloud';

/** A local cloud with a temporary data folder, for one test file. */
export interface CloudFixture {
  cloud: LocalCloud;
  data: string;
  /** Runs a script with the genuine SDK in the function `probe`; returns its value, or `{errCode, errMsg}`. */
  run(step: string, more?: object): Promise<unknown>;
  close(): Promise<void>;
}

export const FIXTURES = join(__dirname, '..', 'fixtures');

/** Starts a local cloud with the given collections and the function `probe`. */
export async function openFixture(
  collections: CollectionDeclaration[],
  options: Partial<LocalCloudOptions> = {},
): Promise<CloudFixture> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'localcloud-'));
  const cloud = await startLocalCloud({
    data,
    functions: FIXTURES,
    environment: {
      envId: 'test',
      collections,
      functions: [{ name: 'probe', timeoutSeconds: 30, memoryMb: 256, permissions: [], triggers: [] }],
    },
    ...options,
  });
  return {
    cloud,
    data,
    async run(step, more = {}) {
      const { body } = await cloud.invoke('probe', 'oSomeone', { step, ...more });
      const { value, ...failure } = body as { value?: unknown; errCode?: number };
      return failure.errCode === undefined ? value : failure;
    },
    async close() {
      await cloud.stop();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
