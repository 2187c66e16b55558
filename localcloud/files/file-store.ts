import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Clock } from '../clock';
import { WireError } from '../wire/wire-error';

const DEFAULT_AGE_SECONDS = 7200;
const UPLOAD_AGE_SECONDS = 900;
/** Maximum size of an upload (bytes). */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;

/** Stores uploaded files in a folder and issues signed addresses that expire. */
export class FileStore {
  private readonly secret: Buffer;

  constructor(
    private readonly folder: string,
    private readonly envId: string,
    private readonly clock: Clock,
    private readonly origin: () => string,
  ) {
    mkdirSync(folder, { recursive: true });
    const secretFile = join(folder, '.secret');
    if (!existsSync(secretFile)) writeFileSync(secretFile, randomBytes(32), { mode: 0o600 });
    this.secret = readFileSync(secretFile);
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
      if (path === undefined || !existsSync(this.filePath(path)))
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
      if (path === undefined || !existsSync(this.filePath(path)))
        return { fileID: id, code: 'STORAGE_FILE_NONEXIST' };
      rmSync(this.filePath(path));
      return { fileID: id, code: 'SUCCESS' };
    });
  }

  /** Writes a file atomically and returns its id. */
  async save(path: string, bytes: Buffer): Promise<string> {
    const file = this.filePath(path);
    mkdirSync(dirname(file), { recursive: true });
    const temporary = `${file}.${randomBytes(6).toString('hex')}.part`;
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
    return this.idOf(path);
  }

  /** Returns the file of a signed address; undefined when the signature is wrong or expired. */
  fileFor(path: string, authorization: string): string | undefined {
    return this.allows('get', path, authorization) ? this.filePath(path) : undefined;
  }

  /** Reads the file of an address issued by this store; undefined for any other address. */
  read(address: string): Buffer | undefined {
    const [path = '', sign = ''] = decodeURI(address).split('/files/')[1]?.split('?sign=') ?? [];
    const file = path === '' ? undefined : this.fileFor(path, sign);
    return file !== undefined && existsSync(file) ? readFileSync(file) : undefined;
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
      parts.every(
        (part) =>
          part !== '' &&
          part !== '.' &&
          part !== '..' &&
          !part.startsWith('.secret') &&
          !/[\0-\x1f\\?#%]/.test(part),
      );
    if (!valid) throw new WireError('INVALID_PARAM', `[InvalidParameter] bad path ${JSON.stringify(path)}`);
    return join(this.folder, ...parts.map((part) => encodeURIComponent(part).slice(0, 250)));
  }

  size(path: string): number {
    return statSync(this.filePath(path)).size;
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
