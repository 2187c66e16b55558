import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Clock } from '../clock';
import { WireError } from '../wire/wire-error';

const DEFAULT_AGE_SECONDS = 7200;
const UPLOAD_AGE_SECONDS = 900;
/** The largest file taken in one upload (bytes). */
export const LARGEST_FILE = 50 * 1024 * 1024;

/** Keeps uploaded files in a folder; addresses to them are signed and expire. */
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

  /** Answers `storage.getUploadMetadata`: where to put the bytes of a path, for a quarter of an hour. */
  uploadMetadata(path: string): object {
    this.place(path);
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

  /** Answers `storage.batchGetDownloadUrl`, file by file. */
  downloadUrls(list: { fileid: string; max_age?: number }[]): object[] {
    // The path stays as it is: the SDK encodes the whole address itself, and would encode percent signs twice.
    return list.map(({ fileid, max_age: maxAge }) => {
      const path = this.pathOf(fileid);
      if (path === undefined || !existsSync(this.place(path)))
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

  /** Answers `storage.batchDeleteFile`, file by file. */
  remove(ids: string[]): object[] {
    return ids.map((id) => {
      const path = this.pathOf(id);
      if (path === undefined || !existsSync(this.place(path)))
        return { fileID: id, code: 'STORAGE_FILE_NONEXIST' };
      rmSync(this.place(path));
      return { fileID: id, code: 'SUCCESS' };
    });
  }

  /** Saves bytes under a path so that a crash leaves the old file or the new one; returns the file's id. */
  async save(path: string, bytes: Buffer): Promise<string> {
    const place = this.place(path);
    mkdirSync(dirname(place), { recursive: true });
    const temporary = `${place}.${randomBytes(6).toString('hex')}.part`;
    const handle = await open(temporary, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, place);
    return this.idOf(path);
  }

  /** Finds the file behind a signed address; undefined when the signature is wrong or too old. */
  fileFor(path: string, authorization: string): string | undefined {
    return this.allows('get', path, authorization) ? this.place(path) : undefined;
  }

  /** Reads the file behind an address that this store gave out; undefined for any other. */
  read(address: string): Buffer | undefined {
    const [path = '', sign = ''] = decodeURI(address).split('/files/')[1]?.split('?sign=') ?? [];
    const file = path === '' ? undefined : this.fileFor(path, sign);
    return file !== undefined && existsSync(file) ? readFileSync(file) : undefined;
  }

  allows(method: 'get' | 'put', path: string, authorization: string): boolean {
    const [expires = '', claimed = ''] = authorization.split('.');
    const wanted = this.mac(method, path, expires);
    const same =
      claimed.length === wanted.length && timingSafeEqual(Buffer.from(claimed), Buffer.from(wanted));
    return same && Number(expires) * 1000 >= this.clock.now().getTime();
  }

  /** Gives the place of a path inside the folder, or refuses a path that leaves it. */
  place(path: string): string {
    const parts = path.split('/');
    const sound =
      path.length <= 850 &&
      parts.every(
        (part) =>
          part !== '' &&
          part !== '.' &&
          part !== '..' &&
          !part.startsWith('.secret') &&
          !/[\0-\x1f\\?#%]/.test(part),
      );
    if (!sound) throw new WireError('INVALID_PARAM', `[InvalidParameter] bad path ${JSON.stringify(path)}`);
    return join(this.folder, ...parts.map((part) => encodeURIComponent(part).slice(0, 250)));
  }

  size(path: string): number {
    return statSync(this.place(path)).size;
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
