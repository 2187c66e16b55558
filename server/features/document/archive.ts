import { zipSync } from 'fflate';
import { ZIP_TIME } from '../../print/template/fill-template';
import type { Scratch } from './deps';

/** A folder of an archive. */
export interface ArchiveFolder {
  add(path: string, bytes: Uint8Array): Promise<void>;
  /** Says whether a file of so many bytes has room. */
  hasRoom(bytes: number): boolean;
}

/** Limits an archive to what the disk of the function takes. */
const ARCHIVE_BYTES_MAX = 480 * 1024 * 1024;
/** Files that are compressed already. */
const COMPRESSED = /\.(docx|xlsx|pdf|png|jpe?g)$/i;
const END_BYTES = 22;
/** Positions in the records of a zip file. */
const DIRECTORY_OFFSET_AT = 16;
const LOCAL_OFFSET_AT = 42;

/**
 * Writes a zip file by file, so that an archive of any size takes the memory of its largest file. Sizes and digests
 * stand before each file, names are marked as UTF-8, there are no timestamps: every reader can open it, and the same
 * files give the same bytes.
 */
export class Archive implements ArchiveFolder {
  private readonly directory: Uint8Array[] = [];
  private written = 0;

  constructor(private readonly scratch: Scratch) {}

  async add(path: string, bytes: Uint8Array): Promise<void> {
    const alone = zipSync({ [path]: [bytes, { level: COMPRESSED.test(path) ? 0 : 6, mtime: ZIP_TIME }] });
    const view = new DataView(alone.buffer, alone.byteOffset, alone.byteLength);
    const end = alone.length - END_BYTES;
    const from = view.getUint32(end + DIRECTORY_OFFSET_AT, true);
    const record = alone.slice(from, end);
    new DataView(record.buffer).setUint32(LOCAL_OFFSET_AT, this.written, true);
    this.directory.push(record);
    await this.write(alone.subarray(0, from));
  }

  hasRoom(bytes: number): boolean {
    return this.written + bytes <= ARCHIVE_BYTES_MAX;
  }

  folder(name: string): ArchiveFolder {
    return {
      add: (path, bytes) => this.add(`${name}/${path}`, bytes),
      hasRoom: (bytes) => this.hasRoom(bytes),
    };
  }

  /** Writes the directory; nothing can be added afterwards. */
  async close(): Promise<Scratch> {
    const from = this.written;
    const count = this.directory.length;
    for (const record of this.directory) await this.write(record);
    const end = new DataView(new ArrayBuffer(END_BYTES));
    end.setUint32(0, 0x06054b50, true);
    end.setUint16(8, count, true);
    end.setUint16(10, count, true);
    end.setUint32(12, this.written - from, true);
    end.setUint32(DIRECTORY_OFFSET_AT, from, true);
    await this.write(new Uint8Array(end.buffer));
    return this.scratch;
  }

  private async write(bytes: Uint8Array): Promise<void> {
    await this.scratch.write(bytes);
    this.written += bytes.length;
  }
}
