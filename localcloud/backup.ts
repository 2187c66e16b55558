import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { open } from 'lmdb';
import { holderOf } from './data-lock';

/** Copies a data folder while it may be in use: one consistent state of the database, then the files. */
export async function backupData(data: string, target: string): Promise<void> {
  if (existsSync(target) && readdirSync(target).length > 0) throw new Error(`备份目录 ${target} 不是空的`);
  if (!existsSync(join(data, 'database.mdb'))) throw new Error(`${data} 里没有数据库`);
  const making = `${target}.part`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  const env = open({ path: join(data, 'database.mdb'), readOnly: true, maxDbs: 600 });
  try {
    await env.backup(join(making, 'database.mdb'), true);
  } finally {
    await env.close();
  }
  // Files are never changed in place; those newer than the database's copy do no harm.
  if (existsSync(join(data, 'files')))
    cpSync(join(data, 'files'), join(making, 'files'), { recursive: true });
  if (existsSync(join(data, 'demo.json'))) cpSync(join(data, 'demo.json'), join(making, 'demo.json'));
  rmSync(target, { recursive: true, force: true });
  renameSync(making, target);
}

/** Puts a backup in place of a data folder; what was there is kept beside it under a dated name, which is returned. */
export function restoreData(backup: string, data: string, now: Date): string | undefined {
  if (!existsSync(join(backup, 'database.mdb'))) throw new Error(`${backup} 不是备份目录`);
  const holder = holderOf(data);
  if (holder !== undefined) throw new Error(`数据目录 ${data} 正由进程 ${holder} 使用，请先停止服务再恢复`);
  const making = `${data}.part`;
  rmSync(making, { recursive: true, force: true });
  cpSync(backup, making, { recursive: true });
  const kept = existsSync(data) ? `${data}.before-${now.toISOString().replace(/[:.]/g, '-')}` : undefined;
  if (kept !== undefined) renameSync(data, kept);
  renameSync(making, data);
  return kept;
}
