import { createHash } from 'node:crypto';
import type { CloudData, StoredDocument } from './libraries';

/** What was copied: the same documents and files have the same digest in every environment. */
export interface CopyReport {
  readonly documents: number;
  readonly files: number;
  readonly digest: string;
}

export interface CopyOptions {
  readonly collections: readonly string[];
  /** Removes documents of the target that the source lacks; without it a target with documents is refused. */
  readonly replace: boolean;
  readonly report: (text: string) => void;
}

/** Documents read by one query. */
const PAGE = 100;
/** Collections, and documents of each, that are copied at the same time. */
const PARALLEL = 8;
const REPORT_EVERY = 1000;

/**
 * Copies the documents and the files that they name from one environment to another, in both directions the same. File
 * ids hold their environment, so they are rewritten. A copy that was broken off is repeated with `replace`.
 */
export async function copyData(from: CloudData, to: CloudData, options: CopyOptions): Promise<CopyReport> {
  const { collections, replace, report } = options;
  const old = new Map<string, Set<string>>();
  await concurrently(collections, async (name) => {
    const ids = new Set<string>();
    for await (const page of pagesOf(to, name)) for (const { _id } of page) ids.add(_id);
    old.set(name, ids);
  });
  const used = collections.find((name) => old.get(name)?.size);
  if (used !== undefined && !replace)
    throw new Error(`目标里已经有存档（集合 ${used}），没有改动。确定要用备份替换它，请加 --replace`);
  const files = await copyFiles(from, to, collections, report);
  let documents = 0;
  await concurrently(collections, async (name) => {
    const gone = old.get(name) ?? new Set();
    for await (const page of pagesOf(from, name)) {
      await concurrently(page, (doc) => to.put(name, rewrite(doc, files) as StoredDocument));
      for (const { _id } of page) gone.delete(_id);
      const before = documents;
      documents += page.length;
      if (Math.floor(before / REPORT_EVERY) < Math.floor(documents / REPORT_EVERY))
        report(`已抄 ${documents} 份文档……`);
    }
    await concurrently([...gone], (id) => to.remove(name, id));
  });
  return digestData(to, collections);
}

/** Counts and digests an environment's documents and files. */
export async function digestData(data: CloudData, collections: readonly string[]): Promise<CopyReport> {
  const hash = createHash('sha256');
  const files = new Map<string, string>();
  const digests = new Map<string, string>();
  let documents = 0;
  await concurrently(collections, async (name) => {
    const own = createHash('sha256');
    for await (const page of pagesOf(data, name))
      for (const doc of page) {
        documents += 1;
        for (const id of fileIdsOf(doc)) files.set(id, pathOf(id));
        own.update(JSON.stringify(ordered(rewrite(doc, files))));
      }
    digests.set(name, own.digest('hex'));
  });
  hash.update(JSON.stringify([...digests].sort(([a], [b]) => (a < b ? -1 : 1))));
  for (const [id, path] of [...files].sort(([, a], [, b]) => (a < b ? -1 : 1))) {
    const content = await data.download(id);
    hash.update(JSON.stringify([path, content && createHash('sha256').update(content).digest('hex')]));
  }
  return { documents, files: files.size, digest: hash.digest('hex') };
}

async function* pagesOf(data: CloudData, collection: string): AsyncGenerator<readonly StoredDocument[]> {
  for (let after: string | null = null; ;) {
    const page: readonly StoredDocument[] = await data.page(collection, after, PAGE);
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    after = page.at(-1)?._id ?? null;
  }
}

/** Copies the files that documents name; returns the new id of each. A file that is gone keeps its path. */
async function copyFiles(
  from: CloudData,
  to: CloudData,
  collections: readonly string[],
  report: (text: string) => void,
): Promise<Map<string, string>> {
  const ids = new Set<string>();
  await concurrently(collections, async (name) => {
    for await (const page of pagesOf(from, name))
      for (const doc of page) for (const id of fileIdsOf(doc)) ids.add(id);
  });
  if (ids.size > 0) report(`正在抄 ${ids.size} 个文件……`);
  const copied = new Map<string, string>();
  let home = '';
  for (const id of ids) {
    const content = await from.download(id);
    if (!content) continue;
    const target = await to.upload(pathOf(id), content);
    home = target.slice(0, target.length - pathOf(id).length);
    copied.set(id, target);
  }
  for (const id of ids) if (!copied.has(id) && home !== '') copied.set(id, `${home}${pathOf(id)}`);
  return copied;
}

const isFileId = (value: unknown): value is string =>
  typeof value === 'string' && /^cloud:\/\/[^/]+\/./.test(value);

/** The path behind environment and bucket. */
const pathOf = (id: string): string => id.split('/').slice(3).join('/');

function* fileIdsOf(value: unknown): Generator<string> {
  if (isFileId(value)) yield value;
  else if (Array.isArray(value)) for (const part of value) yield* fileIdsOf(part);
  else if (typeof value === 'object' && value !== null)
    for (const part of Object.values(value)) yield* fileIdsOf(part);
}

/** Replaces file ids by others. */
function rewrite(value: unknown, files: ReadonlyMap<string, string>): unknown {
  if (isFileId(value)) return files.get(value) ?? value;
  if (Array.isArray(value)) return value.map((part) => rewrite(part, files));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rewrite(part, files)]));
}

/** Sorts the names of fields, which an environment may store in another order. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, part]) => [key, ordered(part)]),
  );
}

async function concurrently<T>(items: readonly T[], run: (item: T) => Promise<unknown>): Promise<void> {
  for (let from = 0; from < items.length; from += PARALLEL)
    await Promise.all(items.slice(from, from + PARALLEL).map(run));
}
