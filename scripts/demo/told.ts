import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Log } from '../../localcloud/log';
import { startLocalCloud } from '../../localcloud/local-cloud';
import { seedDemo } from './seed';

/** What telling the demo needs. */
export interface DemoPlaces {
  /** The project's folder; `dist` must be built. */
  readonly root: string;
  readonly log?: Log;
}

/** Before the first month of any story. */
const BEGINNING = '2026-01-05T01:00:00.000Z';
/** Stories that are kept for the next start: today's, and the one of the tests. */
const KEPT = 4;

/**
 * Lays the demo collective into a data folder that does not exist yet. Its history is lived through the same door that
 * people use, under an earlier clock, once for a day and a build; the next folder of that day is a copy. It is made
 * beside the folder and moved in place, so that a broken start leaves nothing half told.
 */
export async function layDemo({ root, log }: DemoPlaces, data: string, nowIso: string): Promise<void> {
  const shelf = join(root, '.cache/demo');
  const kept = join(shelf, `${digestOf(root)}-${nowIso.slice(0, 10)}`);
  const making = `${data}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(dirname(data), { recursive: true });
  if (existsSync(kept)) cpSync(kept, making, { recursive: true });
  else {
    const cloud = await startLocalCloud({
      functions: join(root, 'dist/cloudfunctions'),
      environment: join(root, 'dist/environment.json'),
      data: making,
      compiled: join(root, '.cache/compiled'),
      now: BEGINNING,
      ...(log ? { log } : {}),
    });
    try {
      await seedDemo(cloud, nowIso);
    } finally {
      await cloud.stop();
    }
    keep(making, kept, shelf);
  }
  rmSync(data, { recursive: true, force: true });
  renameSync(making, data);
}

/** Puts a copy on the shelf and throws out what has lain there longest. */
function keep(told: string, kept: string, shelf: string): void {
  mkdirSync(shelf, { recursive: true });
  const copy = `${kept}.${process.pid}`;
  cpSync(told, copy, { recursive: true });
  try {
    renameSync(copy, kept);
  } catch {
    // Somebody told the same story meanwhile.
    rmSync(copy, { recursive: true, force: true });
  }
  const byAge = readdirSync(shelf).sort(
    (a, b) => statSync(join(shelf, b)).mtimeMs - statSync(join(shelf, a)).mtimeMs,
  );
  for (const old of byAge.slice(KEPT)) rmSync(join(shelf, old), { recursive: true, force: true });
}

/** Digests whatever the story comes of: the story itself, the functions and the cloud that it is told to. */
function digestOf(root: string): string {
  const hash = createHash('sha256');
  const visit = (path: string): void => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else if (/\.(js|json|ts|docx)$/.test(path))
      hash.update(path.slice(root.length)).update(readFileSync(path));
  };
  for (const place of [
    'scripts/demo',
    'dist/cloudfunctions',
    'dist/environment.json',
    'dist/localcloud/serve.js',
  ])
    visit(join(root, place));
  return hash.digest('hex').slice(0, 16);
}
