import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { open } from 'lmdb';
import { holderOf } from './data-lock';

/** Copies a data folder, which may be in use: a consistent snapshot of the database first, then the files. */
export async function backupData(data: string, target: string): Promise<void> {
  if (existsSync(target) && readdirSync(target).length > 0) throw new Error(`备份目录 ${target} 不是空的`);
  if (!existsSync(join(data, 'database.mdb'))) throw new Error(`${data} 里没有数据库`);
  const partial = `${target}.part`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  const env = open({ path: join(data, 'database.mdb'), readOnly: true, maxDbs: 600 });
  try {
    await env.backup(join(partial, 'database.mdb'), true);
  } finally {
    await env.close();
  }
  // Files are immutable, so files newer than the database snapshot do no harm.
  if (existsSync(join(data, 'files')))
    cpSync(join(data, 'files'), join(partial, 'files'), { recursive: true });
  if (existsSync(join(data, 'demo.json'))) cpSync(join(data, 'demo.json'), join(partial, 'demo.json'));
  rmSync(target, { recursive: true, force: true });
  renameSync(partial, target);
}

/** Replaces a data folder by a backup; renames the previous folder to a dated name beside it, which is returned. */
export function restoreData(backup: string, data: string, now: Date): string | undefined {
  if (!existsSync(join(backup, 'database.mdb'))) throw new Error(`${backup} 不是备份目录`);
  const holder = holderOf(data);
  if (holder !== undefined) throw new Error(`数据目录 ${data} 正由进程 ${holder} 使用，请先停止服务再恢复`);
  const partial = `${data}.part`;
  rmSync(partial, { recursive: true, force: true });
  cpSync(backup, partial, { recursive: true });
  const previous = existsSync(data) ? `${data}.before-${now.toISOString().replace(/[:.]/g, '-')}` : undefined;
  if (previous !== undefined) renameSync(data, previous);
  renameSync(partial, data);
  return previous;
}
