import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Clock } from '../clock';
import { WireError } from '../wire/wire-error';

const DEFAULT_AGE_SECONDS = 7200;
const UPLOAD_AGE_SECONDS = 900;
/** Maximum size of an upload (bytes). */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** Names longer than this, as stored, end in a digest: file systems take 255 bytes. */
const MAX_NAME = 250;
const MAX_PATH = 3000;
const SECRET_BYTES = 32;
/** Uploads that are still being received; beside the files, so that a name of any length fits. */
const PARTIAL = '.partial';
/** Names in the folder that are not files of the store; compared without case, as some file systems do. */
const RESERVED = /^\.(secret|partial)/i;
/** What the file system answers when a path goes through a file, or names a folder. */
const NO_FILE_HERE = new Set(['EISDIR', 'ENOTDIR', 'EEXIST', 'ENOTEMPTY', 'ENAMETOOLONG']);

/** Stores uploaded files in a folder and issues signed addresses that expire. */
export class FileStore {
  private readonly secret: Buffer;

  constructor(
    private readonly folder: string,
    private readonly envId: string,
    private readonly clock: Clock,
    private readonly origin: () => string,
  ) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    // Uploads that an earlier process did not finish; nobody refers to them.
    rmSync(join(folder, PARTIAL), { recursive: true, force: true });
    mkdirSync(join(folder, PARTIAL), { mode: 0o700 });
    this.secret = secretIn(folder);
  }

  /** Answers `storage.getUploadMetadata` with a signed upload address, valid for 15 minutes. */
  uploadMetadata(path: string): object {
    this.filePath(path);
    const authorization = this.sign('put', path, UPLOAD_AGE_SECONDS);
    const fileId = this.idOf(path);
    const url = `${this.origin()}/files/${encodePath(path)}`;
    return {
      url,
      token: 'local',
      authorization,
      fileId,
      cosFileId: createHash('sha256').update(fileId).digest('hex'),
    };
  }

  /** Answers `storage.batchGetDownloadUrl`, one result per file. */
  downloadUrls(list: { fileid: string; max_age?: number }[]): object[] {
    // The path is not encoded here: the SDK encodes the whole address and would encode percent signs twice.
    return list.map(({ fileid, max_age: maxAge }) => {
      const path = this.pathOf(fileid);
      if (path === undefined || this.size(path) === undefined)
        return { fileID: fileid, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' };
      const age = maxAge ?? DEFAULT_AGE_SECONDS;
      const sign = this.sign('get', path, age);
      return {
        fileID: fileid,
        code: 'SUCCESS',
        maxAge: age,
        tempFileURL: `${this.origin()}/files/${path}?sign=${sign}`,
      };
    });
  }

  /** Answers `storage.batchDeleteFile`, one result per file. */
  remove(ids: string[]): object[] {
    return ids.map((id) => {
      const path = this.pathOf(id);
      if (path === undefined || this.size(path) === undefined)
        return { fileID: id, code: 'STORAGE_FILE_NONEXIST' };
      rmSync(this.filePath(path));
      return { fileID: id, code: 'SUCCESS' };
    });
  }

  /**
   * Receives a file and stores it when it is complete; returns its id, undefined when it is too large. Neither an
   * aborted upload nor a full disk leaves anything behind.
   */
  async receive(path: string, source: Readable): Promise<string | undefined> {
    const file = this.filePath(path);
    const partial = join(this.folder, PARTIAL, randomBytes(12).toString('hex'));
    try {
      if (!(await writePartial(partial, source))) return undefined;
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      await rename(partial, file);
      return this.idOf(path);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (NO_FILE_HERE.has(code)) throw badPath(path);
      if (code === 'ENOSPC' || code === 'EDQUOT' || code === 'EMFILE' || code === 'ENFILE')
        throw new WireError('STORAGE_REQUEST_FAIL', `[InternalError] nothing was stored (${code})`);
      throw error;
    } finally {
      await rm(partial, { force: true });
    }
  }

  /** Returns the file of a signed address; undefined when the signature is wrong or expired. */
  fileFor(path: string, authorization: string): string | undefined {
    return this.allows('get', path, authorization) ? this.filePath(path) : undefined;
  }

  /** Reads the file of an address issued by this store; undefined for any other address. */
  read(address: string): Buffer | undefined {
    const [path = '', sign = ''] = decodeURI(address).split('/files/')[1]?.split('?sign=') ?? [];
    const file = path === '' ? undefined : this.fileFor(path, sign);
    return file !== undefined && this.size(path) !== undefined ? readFileSync(file) : undefined;
  }

  allows(method: 'get' | 'put', path: string, authorization: string): boolean {
    const [expires = '', claimed = ''] = authorization.split('.');
    const expected = this.mac(method, path, expires);
    const same =
      claimed.length === expected.length && timingSafeEqual(Buffer.from(claimed), Buffer.from(expected));
    return same && Number(expires) * 1000 >= this.clock.now().getTime();
  }

  /** Maps a storage path to a file inside the folder; throws INVALID_PARAM on a path that would leave it. */
  filePath(path: string): string {
    const parts = path.split('/');
    const valid =
      path.length <= 850 &&
      !/\p{Surrogate}/u.test(path) &&
      !RESERVED.test(path) &&
      parts.every((part) => part !== '' && part !== '.' && part !== '..' && !/[\0-\x1f\\?#%]/.test(part));
    if (!valid) throw badPath(path);
    const file = join(this.folder, ...parts.map(nameOf));
    if (file.length - this.folder.length > MAX_PATH) throw badPath(path);
    return file;
  }

  /** Returns a file's size in bytes; undefined when there is no file, or a folder. */
  size(path: string): number | undefined {
    const file = this.filePath(path);
    try {
      const status = statSync(file, { throwIfNoEntry: false });
      return status?.isFile() ? status.size : undefined;
    } catch (error) {
      // A path that goes through a file.
      if (NO_FILE_HERE.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
      throw error;
    }
  }

  private idOf(path: string): string {
    return `cloud://${this.envId}.6c6f-${this.envId}/${path}`;
  }

  private pathOf(id: string): string | undefined {
    const start = `cloud://${this.envId}.6c6f-${this.envId}/`;
    return typeof id === 'string' && id.startsWith(start) && id.length > start.length
      ? id.slice(start.length)
      : undefined;
  }

  private sign(method: 'get' | 'put', path: string, age: number): string {
    const expires = String(Math.floor(this.clock.now().getTime() / 1000) + age);
    return `${expires}.${this.mac(method, path, expires)}`;
  }

  private mac(method: string, path: string, expires: string): string {
    return createHmac('sha256', this.secret).update(`${method}\n${path}\n${expires}`).digest('hex');
  }
}

function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** The stored name of a part of a path: encoded, and shortened by a digest so that different names stay different. */
function nameOf(part: string): string {
  const name = encodeURIComponent(part);
  if (name.length <= MAX_NAME) return name;
  return `${name.slice(0, MAX_NAME - 65)}~${createHash('sha256').update(part).digest('hex')}`;
}

function badPath(path: string): WireError {
  return new WireError('INVALID_PARAM', `[InvalidParameter] bad path ${JSON.stringify(path.slice(0, 100))}`);
}

/** Writes a stream to the disk; false when it is too large. */
async function writePartial(file: string, source: Readable): Promise<boolean> {
  const handle = await open(file, 'wx', 0o600);
  try {
    let size = 0;
    // The source is not destroyed: an answer is still sent over its connection.
    for await (const part of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > MAX_FILE_BYTES) return false;
      await handle.writeFile(part);
    }
    await handle.sync();
    return true;
  } finally {
    await handle.close();
  }
}

/**
 * Returns the key of signed addresses. One that is missing or damaged is replaced, which ends the addresses in use; an
 * empty key would let anybody sign.
 */
function secretIn(folder: string): Buffer {
  const file = join(folder, '.secret');
  const stored = statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined;
  if (stored?.length === SECRET_BYTES) return stored;
  const secret = randomBytes(SECRET_BYTES);
  writeFileSync(`${file}.new`, secret, { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secret;
}
