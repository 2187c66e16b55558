import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from '../../localcloud/local-cloud';
import { copyDemoData } from '../../scripts/demo/demo-data';

const ROOT = join(__dirname, '../..');

/** The demo collective in its own local cloud, whose clock is at the end of the demo year. */
export interface Demo {
  readonly cloud: LocalCloud;
  /** The data folder. */
  readonly data: string;
  readonly close: () => Promise<void>;
}

/** Opens the demo at an instant, with the built page for a browser if `web`. */
export async function openDemo(now: string, { web = false } = {}): Promise<Demo> {
  const home = mkdtempSync(join(tmpdir(), 'qingcheng-demo-'));
  const data = join(home, 'data');
  await copyDemoData({ root: ROOT }, data, now);
  const cloud = await startLocalCloud({
    data,
    functions: join(ROOT, 'dist/cloudfunctions'),
    environment: join(ROOT, 'dist/environment.json'),
    now,
    compiled: join(ROOT, '.cache/compiled'),
    ...(web ? { web: join(ROOT, 'dist/h5') } : {}),
  });
  return {
    cloud,
    data,
    close: async () => {
      await cloud.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
