import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { decryptFolder, encryptFolder, isEncrypted } from './backup-archive';
import { holderOf } from './data-lock';
import { closePaths } from './modes';
import { copyDatabase } from './store/compact';
import { requireDatabase } from './store/data-folder';

/**
 * Copies a data folder, which may be in use: a consistent snapshot of the database first, then the files. With a
 * passphrase the target is one encrypted file, else a folder that only this user can read.
 */
export async function backupData(data: string, target: string, passphrase?: string): Promise<void> {
  requireFree(target, passphrase !== undefined);
  requireDatabase(data);
  // A copy that is to be encrypted is made inside the data folder: the target may be a disk that is carried away.
  const partial = passphrase === undefined ? `${target}.part` : join(data, '.backup');
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true, mode: 0o700 });
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  try {
    await copySnapshot(data, partial);
    if (passphrase === undefined) {
      rmSync(target, { recursive: true, force: true });
      renameSync(partial, target);
      return;
    }
    const sealed = `${target}.sealed`;
    rmSync(sealed, { force: true });
    await encryptFolder(partial, sealed, passphrase);
    renameSync(sealed, target);
  } finally {
    rmSync(partial, { recursive: true, force: true });
    rmSync(`${target}.sealed`, { force: true });
  }
}

/** Replaces a data folder by a backup; renames the previous folder to a dated name beside it, which is returned. */
export async function restoreData(
  backup: string,
  data: string,
  now: Date,
  passphrase?: string,
): Promise<string | undefined> {
  const encrypted = await isEncrypted(backup);
  if (encrypted && passphrase === undefined)
    throw new Error('这份备份是加密的，请用 --passphrase-file 指出口令文件');
  if (!encrypted && !existsSync(join(backup, 'database.mdb'))) throw new Error(`${backup} 不是备份目录`);
  const holder = holderOf(data);
  if (holder !== undefined) throw new Error(`数据目录 ${data} 正由进程 ${holder} 使用，请先停止服务再恢复`);
  const partial = `${data}.part`;
  rmSync(partial, { recursive: true, force: true });
  try {
    if (encrypted) await decryptFolder(backup, partial, passphrase as string);
    else cpSync(backup, partial, { recursive: true });
    closePaths(partial);
    requireDatabase(partial);
    const previous = existsSync(data)
      ? `${data}.before-${now.toISOString().replace(/[:.]/g, '-')}`
      : undefined;
    if (previous !== undefined) renameSync(data, previous);
    renameSync(partial, data);
    return previous;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

function requireFree(target: string, encrypted: boolean): void {
  if (!existsSync(target)) return;
  if (encrypted) throw new Error(`${target} 已经存在`);
  if (readdirSync(target).length > 0) throw new Error(`备份目录 ${target} 不是空的`);
}

async function copySnapshot(data: string, target: string): Promise<void> {
  await copyDatabase(data, join(target, 'database.mdb'));
  // Files are immutable, so files newer than the database snapshot do no harm; unfinished uploads are left out.
  if (existsSync(join(data, 'files')))
    cpSync(join(data, 'files'), join(target, 'files'), {
      recursive: true,
      filter: (source) => !source.startsWith(join(data, 'files', '.partial')),
    });
  if (existsSync(join(data, 'demo.json'))) cpSync(join(data, 'demo.json'), join(target, 'demo.json'));
  // The accounts of a served unit, without what is being written; a whole file replaces the one before it.
  if (existsSync(join(data, 'sign-in')))
    cpSync(join(data, 'sign-in'), join(target, 'sign-in'), {
      recursive: true,
      filter: (source) => !/\.json\.[0-9a-f]+$/.test(source),
    });
  closePaths(target);
}
