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

/** What telling the demo needs. */
export interface DemoPlaces {
  /** The project's folder; `dist` must be built. */
  readonly root: string;
  readonly log?: Log;
  /** Takes a story of an earlier day of the same month too: what a data folder made on that day would show. */
  readonly ofThisMonth?: boolean;
}

/** Before the first month of any story. */
const BEGINNING = '2026-01-05T01:00:00.000Z';
/** Stories that are kept for the next start: today's, and the ones of the tests. */
const KEPT = 4;
/** A build and a day; what is being told still has the teller's number behind it. */
const STORY = /^[0-9a-f]{16}-\d{4}-\d\d-\d\d$/;

/**
 * Lays the demo collective into a data folder that does not exist yet: a copy of the story that was told, made beside
 * the folder and moved in place, so that a broken start leaves nothing half told.
 */
export async function layDemo(places: DemoPlaces, data: string, nowIso: string): Promise<void> {
  const told = await tellDemo(places, nowIso);
  const making = `${data}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(dirname(data), { recursive: true });
  cpSync(told, making, { recursive: true });
  rmSync(data, { recursive: true, force: true });
  renameSync(making, data);
}

/**
 * Tells the demo's story: it is lived through the same door that people use, under an earlier clock. That takes some
 * seconds, so it is told once for a build and a day; gives the folder that holds it.
 */
export async function tellDemo({ root, log, ofThisMonth }: DemoPlaces, nowIso: string): Promise<string> {
  const shelf = join(root, '.cache/demo');
  mkdirSync(shelf, { recursive: true });
  const build = digestOf(root);
  const day = dayOfInstant(Date.parse(nowIso));
  const name = ofThisMonth ? newestStory(readdirSync(shelf), build, day) : undefined;
  const kept = join(shelf, name ?? `${build}-${day}`);
  if (existsSync(kept)) return kept;
  const making = `${kept}.${process.pid}`;
  rmSync(making, { recursive: true, force: true });
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
  shelve(making, kept, shelf);
  return kept;
}

/** Finds among stories the newest of a build that ends in the month of a day, and not after it. */
export const newestStory = (names: readonly string[], build: string, day: Day): string | undefined =>
  names
    .filter((name) => STORY.test(name))
    .filter((name) => name.startsWith(`${build}-${monthOfDay(day)}`) && name <= `${build}-${day}`)
    .sort()
    .at(-1);

/** Puts a story on the shelf and throws out what has lain there longest. */
function shelve(making: string, kept: string, shelf: string): void {
  try {
    renameSync(making, kept);
  } catch {
    // Somebody told the same story meanwhile.
    rmSync(making, { recursive: true, force: true });
  }
  const age = (name: string): number => statSync(join(shelf, name)).mtimeMs;
  const told = readdirSync(shelf).filter((name) => STORY.test(name));
  for (const old of told.sort((a, b) => age(b) - age(a)).slice(KEPT))
    rmSync(join(shelf, old), { recursive: true, force: true });
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
