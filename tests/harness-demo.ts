import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalCloud, type LocalCloud } from '../localcloud/local-cloud';
import { layDemo } from '../scripts/demo/told';

const ROOT = join(__dirname, '..');

/** The demo collective in a local cloud of its own, whose clock stands at the end of its story. */
export interface Demo {
  readonly cloud: LocalCloud;
  readonly close: () => Promise<void>;
}

/** Opens the demo as of an instant, with the built page if one wants to look at it in a browser. */
export async function openDemo(now: string, { web = false } = {}): Promise<Demo> {
  const home = mkdtempSync(join(tmpdir(), 'qingcheng-demo-'));
  const data = join(home, 'data');
  await layDemo({ root: ROOT }, data, now);
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
    close: async () => {
      await cloud.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
