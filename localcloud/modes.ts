import { chmodSync, lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Rights of the group and of everybody else. */
const OTHERS = 0o077;
const FOLDER = 0o700;
const FILE = 0o600;

/** Makes everything that this process creates readable by its own user only; called first by each program. */
export function createPrivately(): void {
  process.umask(OTHERS);
}

/** A path that others than its owner may use. */
export interface OpenPath {
  path: string;
  mode: number;
}

/** Lists the paths of a folder, itself included, that others may read or write; links are not followed. */
export function openPaths(folder: string): OpenPath[] {
  // Without the concept of such rights every file looks open.
  if (process.platform === 'win32') return [];
  return [...walk(folder)].filter(({ mode }) => (mode & OTHERS) !== 0);
}

/** Takes others' rights to a folder away, for example to one of an earlier release; returns how many paths had some. */
export function closePaths(folder: string): number {
  const open = openPaths(folder);
  for (const { path } of open) chmodSync(path, lstatSync(path).isDirectory() ? FOLDER : FILE);
  return open.length;
}

function* walk(path: string): Generator<OpenPath> {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (!status || status.isSymbolicLink()) return;
  yield { path, mode: status.mode & 0o777 };
  if (status.isDirectory()) for (const name of readdirSync(path)) yield* walk(join(path, name));
}
