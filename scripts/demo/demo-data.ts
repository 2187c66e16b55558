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
import { dayOfInstant, monthOfDay, type Day } from '../../core/domain/month-day';
import { seedDemo } from './seed';

/** Options of creating the demo data. */
export interface DemoDataOptions {
  /** The project folder; needs `dist`. */
  readonly root: string;
  readonly log?: Log;
  /** Accepts a snapshot of an earlier day of the same month too. */
  readonly ofThisMonth?: boolean;
}

/** A time before the first month of the demo data. */
const START_TIME = '2020-01-05T01:00:00.000Z';
/** Number of cached snapshots: today's and those of the tests. */
const MAX_SNAPSHOTS = 4;
/** Folder name of a finished snapshot: build digest and day. Unfinished ones have a process id appended. */
const SNAPSHOT_NAME = /^[0-9a-f]{16}-\d{4}-\d\d-\d\d$/;

/**
 * Copies the demo data into a data folder that does not exist yet. The copy is made beside the folder and renamed, so
 * that an interrupted start leaves no incomplete folder.
 */
export async function copyDemoData(options: DemoDataOptions, data: string, nowIso: string): Promise<void> {
  const snapshot = await ensureDemoData(options, nowIso);
  const partial = `${data}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(dirname(data), { recursive: true });
  cpSync(snapshot, partial, { recursive: true });
  rmSync(data, { recursive: true, force: true });
  renameSync(partial, data);
}

/**
 * Creates the demo data by calling the API as the demo persons under an earlier clock, and returns its folder. That
 * takes some seconds, so a snapshot is cached per build and day.
 */
export async function ensureDemoData(
  { root, log, ofThisMonth }: DemoDataOptions,
  nowIso: string,
): Promise<string> {
  const cache = join(root, '.cache/demo');
  mkdirSync(cache, { recursive: true });
  const build = digestOf(root);
  const day = dayOfInstant(Date.parse(nowIso));
  const name = ofThisMonth ? newestSnapshot(readdirSync(cache), build, day) : undefined;
  const snapshot = join(cache, name ?? `${build}-${day}`);
  if (existsSync(snapshot)) return snapshot;
  const partial = `${snapshot}.${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  const cloud = await startLocalCloud({
    functions: join(root, 'dist/cloudfunctions'),
    environment: join(root, 'dist/environment.json'),
    data: partial,
    compiled: join(root, '.cache/compiled'),
    now: START_TIME,
    ...(log ? { log } : {}),
  });
  try {
    await seedDemo(cloud, nowIso);
  } finally {
    await cloud.stop();
  }
  storeSnapshot(partial, snapshot, cache);
  return snapshot;
}

/** Returns the newest snapshot of a build in the month of a day, not later than the day. */
export const newestSnapshot = (names: readonly string[], build: string, day: Day): string | undefined =>
  names
    .filter((name) => SNAPSHOT_NAME.test(name))
    .filter((name) => name.startsWith(`${build}-${monthOfDay(day)}`) && name <= `${build}-${day}`)
    .sort()
    .at(-1);

/** Moves a snapshot into the cache and deletes the oldest ones. */
function storeSnapshot(partial: string, snapshot: string, cache: string): void {
  try {
    renameSync(partial, snapshot);
  } catch {
    // Another process has created the same snapshot meanwhile.
    rmSync(partial, { recursive: true, force: true });
  }
  const age = (name: string): number => statSync(join(cache, name)).mtimeMs;
  const names = readdirSync(cache).filter((name) => SNAPSHOT_NAME.test(name));
  for (const old of names.sort((a, b) => age(b) - age(a)).slice(MAX_SNAPSHOTS))
    rmSync(join(cache, old), { recursive: true, force: true });
}

/** Computes a digest of everything the demo data depends on: its script, the functions and the local cloud. */
function digestOf(root: string): string {
  const hash = createHash('sha256');
  const visit = (path: string): void => {
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else if (/\.(js|json|ts|docx)$/.test(path))
      hash.update(path.slice(root.length)).update(readFileSync(path));
  };
  for (const path of [
    'scripts/demo',
    'dist/cloudfunctions',
    'dist/environment.json',
    'dist/localcloud/serve.js',
  ])
    visit(join(root, path));
  return hash.digest('hex').slice(0, 16);
}
