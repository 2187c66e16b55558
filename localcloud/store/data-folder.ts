import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const DATABASE = 'database.mdb';
/** The two first pages of a database describe it; a shorter file is none. */
const MIN_BYTES = 2 * 4096;

/**
 * Throws when a folder has had data and its database is missing or cut off: LMDB would open an empty one in its place,
 * and everybody's records would seem never to have existed.
 */
export function refuseLostDatabase(folder: string): void {
  const status = statSync(join(folder, DATABASE), { throwIfNoEntry: false });
  if (status === undefined) {
    const files = join(folder, 'files');
    const left = existsSync(files) && readdirSync(files).some((name) => !name.startsWith('.'));
    if (left) throw new Error(`数据目录 ${folder} 里有文件而没有数据库，请先从备份恢复（npm run restore）`);
  } else if (status.size < MIN_BYTES)
    throw new Error(
      `数据目录 ${folder} 的数据库只有 ${status.size} 字节，已经损坏，请先从备份恢复（npm run restore）`,
    );
}

/** Throws when a folder has no database: a check or a backup of it would find nothing to object to. */
export function requireDatabase(folder: string): void {
  refuseLostDatabase(folder);
  if (!existsSync(join(folder, DATABASE))) throw new Error(`${folder} 里没有数据库`);
}
