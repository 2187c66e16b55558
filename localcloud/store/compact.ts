import { chmodSync, existsSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { open } from 'lmdb';

const DAY_MS = 86_400_000;

/** Copies a consistent snapshot of a folder's database, which may be in use, to a new file without free pages. */
export async function copyDatabase(folder: string, target: string): Promise<void> {
  const env = open({ path: join(folder, 'database.mdb'), readOnly: true, maxDbs: 600 });
  try {
    await env.backup(target, true);
  } finally {
    await env.close();
  }
}

/**
 * Rewrites the database of a folder that nobody uses without its free pages, which still hold documents that were
 * deleted. The new file replaces the old one only when it is complete.
 */
export async function compactDatabase(folder: string): Promise<void> {
  const path = join(folder, 'database.mdb');
  const partial = `${path}.part`;
  rmSync(partial, { force: true });
  try {
    await copyDatabase(folder, partial);
    chmodSync(partial, 0o600);
    renameSync(partial, path);
  } finally {
    rmSync(partial, { force: true });
  }
}

/** Compacts a folder that is about to be opened, at most once a day; returns whether it did. */
export async function compactDaily(folder: string, now = Date.now()): Promise<boolean> {
  const mark = join(folder, '.compacted');
  const fresh = !existsSync(join(folder, 'database.mdb'));
  if (!fresh && existsSync(mark) && now - statSync(mark).mtimeMs < DAY_MS) return false;
  if (!fresh) await compactDatabase(folder);
  writeFileSync(mark, '', { mode: 0o600 });
  utimesSync(mark, now / 1000, now / 1000);
  return !fresh;
}
