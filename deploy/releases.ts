import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Migration } from '../server/store/migrations/migration';
import type { DesiredFunction } from './desired';
import { zipOf } from './function-items';
import type { Manager } from './manager';
import { withFolder } from './with-folder';

/** The functions of one deployment, kept in the cloud storage so that they can be put back. */
export interface Release {
  readonly id: string;
  readonly version: string;
  /** The version of the stored documents that its code reads and writes. */
  readonly storedVersion: number;
  readonly startedAt: string;
  /** Absent when the deployment was broken off. */
  readonly finishedAt?: string;
  /** True when it was rolled back; a new deployment of the same code ends that. */
  readonly withdrawn?: boolean;
  /** Versions of stored documents that code from before them cannot read. */
  readonly breaking: readonly number[];
  readonly functions: readonly Omit<DesiredFunction, 'files' | 'values'>[];
}

const LEDGER = 'deploy/releases.json';
/** Releases that stay on the list. */
const MAX_RELEASES = 10;

/** Names the release that would be made of these functions. */
export function releaseOf(
  functions: readonly DesiredFunction[],
  migrations: readonly Pick<Migration, 'version' | 'breaksOlderCode'>[],
  version: string,
  startedAt: string,
): Release {
  const listed = functions.map(({ files: _files, values: _values, ...declared }) => declared);
  return {
    id: createHash('sha256').update(JSON.stringify(listed)).digest('hex').slice(0, 16),
    version,
    storedVersion: migrations.at(-1)?.version ?? 1,
    startedAt,
    breaking: migrations.filter((one) => one.breaksOlderCode).map((one) => one.version),
    functions: listed,
  };
}

/** Reads the kept releases, the oldest first. */
export async function readReleases(manager: Manager): Promise<readonly Release[]> {
  const stored = await download(manager, LEDGER);
  return stored ? (JSON.parse(Buffer.from(stored).toString('utf8')) as Release[]) : [];
}

/** Keeps the code of the functions, then notes their release as the newest; returns the list with it. */
export async function keepRelease(
  manager: Manager,
  before: readonly Release[],
  release: Release,
  functions: readonly DesiredFunction[],
): Promise<readonly Release[]> {
  const newest = before.at(-1);
  if (newest?.id === release.id && !newest.withdrawn) return before;
  const stored = new Set(before.flatMap((one) => one.functions.map(codeFile)));
  for (const declared of functions)
    if (!stored.has(codeFile(declared))) await upload(manager, codeFile(declared), zipOf(declared.files));
  return writeReleases(manager, [...before.filter((one) => one.id !== release.id), release]);
}

/** Notes that a deployment is complete: its release is the newest one. */
export const finishRelease = (
  manager: Manager,
  before: readonly Release[],
  release: Release,
  finishedAt: string,
): Promise<unknown> =>
  writeReleases(manager, [...before.filter((one) => one.id !== release.id), { ...release, finishedAt }]);

/** Notes that a rollback to a release is complete: later ones are withdrawn. */
export function withdrawAfter(
  manager: Manager,
  releases: readonly Release[],
  release: Release,
): Promise<unknown> {
  const at = releases.findIndex((one) => one.id === release.id);
  return writeReleases(
    manager,
    releases.map((one, index) => (index > at ? { ...one, withdrawn: true } : one)),
  );
}

/** Returns the functions of a kept release with their code. */
export function restoreFunctions(manager: Manager, release: Release): Promise<readonly DesiredFunction[]> {
  return Promise.all(
    release.functions.map(async (declared) => {
      const zip = await download(manager, codeFile(declared));
      if (!zip) throw new Error(`云存储里没有 ${codeFile(declared)}，这一版不能放回去`);
      return { ...declared, files: unzipSync(zip), values: {} };
    }),
  );
}

export type Rollback =
  | { readonly possible: true; readonly from: Release; readonly to: Release }
  | { readonly possible: false; readonly why: string };

/** Finds the complete release before the one in use, and whether the stored documents let it back. */
export function planRollback(releases: readonly Release[], stored: number): Rollback {
  const used = releases.filter((one) => !one.withdrawn);
  const from = used.at(-1);
  const to = used
    .slice(0, -1)
    .filter((one) => one.finishedAt !== undefined)
    .at(-1);
  if (!from || !to) return { possible: false, why: '没有保存着的上一版，不能退回' };
  const breaking = new Set(releases.flatMap((one) => one.breaking));
  const barrier = [...breaking].find((version) => version > to.storedVersion && version <= stored);
  if (barrier !== undefined)
    return {
      possible: false,
      why: `存档已经升级到版本 ${stored}，第 ${barrier} 版的升级改了存档的样子，上一版（${to.version}）的程序读不了，不能退回。请修正后发布新版本，或从升级前的备份恢复`,
    };
  return { possible: true, from, to };
}

const codeFile = ({ name, digest }: Pick<DesiredFunction, 'name' | 'digest'>): string =>
  `deploy/code/${name}-${digest}.zip`;

async function writeReleases(manager: Manager, releases: readonly Release[]): Promise<readonly Release[]> {
  const listed = releases.slice(-MAX_RELEASES);
  await upload(manager, LEDGER, Buffer.from(JSON.stringify(listed, null, 2)));
  return listed;
}

const upload = ({ storage }: Manager, cloudPath: string, content: Uint8Array): Promise<unknown> =>
  withFolder((folder) => {
    const localPath = join(folder, 'file');
    writeFileSync(localPath, content);
    return storage.uploadFile({ localPath, cloudPath });
  });

/** Reads a stored file; null when there is none. */
async function download({ storage }: Manager, cloudPath: string): Promise<Uint8Array | null> {
  try {
    await storage.getFileInfo(cloudPath);
  } catch (error) {
    if ((error as { statusCode?: unknown }).statusCode === 404) return null;
    throw error;
  }
  return withFolder(async (folder) => {
    const localPath = join(folder, 'file');
    await storage.downloadFile({ localPath, cloudPath });
    return readFileSync(localPath);
  });
}
