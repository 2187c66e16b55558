import { createCipheriv, createDecipheriv, randomBytes, scryptSync, type CipherGCMTypes } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

/**
 * An encrypted backup, one file:
 *
 *     QCBACKUP1\n | salt (16) | block | block | …
 *     block: length of what follows (4, big-endian) | 0 or 1 for the last | AES-256-GCM of at most 1 MB | tag (16)
 *
 * The key is scrypt(passphrase, salt, N 2^17, r 8, p 1). The nonce of a block is its number (12, big-endian), and its
 * last-mark is authenticated, so blocks cannot be exchanged, left out or cut off. The blocks together are the entries:
 * header length (4) | JSON {path, size} | the file's bytes.
 */
const MAGIC = Buffer.from('QCBACKUP1\n');
const SALT_BYTES = 16;
const TAG_BYTES = 16;
const BLOCK_BYTES = 1024 * 1024;
const LENGTH_BYTES = 4;
const CIPHER: CipherGCMTypes = 'aes-256-gcm';
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const MAX_HEADER = 8192;

/** The shortest passphrase that is taken. */
export const MIN_PASSPHRASE = 12;

/** Returns a passphrase without its line end; throws when it is too short to protect anything. */
export function readPassphrase(text: string): string {
  const passphrase = text.replace(/\r?\n$/, '').normalize('NFC');
  if ([...passphrase].length < MIN_PASSPHRASE) throw new Error(`口令至少要 ${MIN_PASSPHRASE} 个字`);
  return passphrase;
}

/** Writes a folder into a new encrypted file. */
export async function encryptFolder(folder: string, target: string, passphrase: string): Promise<void> {
  const file = await open(target, 'wx', 0o600);
  try {
    const salt = randomBytes(SALT_BYTES);
    await file.writeFile(Buffer.concat([MAGIC, salt]));
    const blocks = new BlockWriter(file, keyOf(passphrase, salt));
    for (const path of filesIn(folder)) {
      const { size } = lstatSync(path);
      const header = Buffer.from(JSON.stringify({ path: relative(folder, path).split(sep).join('/'), size }));
      await blocks.add(lengthOf(header));
      await blocks.add(header);
      await addFile(blocks, path, size);
    }
    await blocks.end();
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Writes the files of an encrypted backup into a new folder; throws when the passphrase or a byte of it is wrong. */
export async function decryptFolder(source: string, folder: string, passphrase: string): Promise<void> {
  const file = await open(source, 'r');
  try {
    const start = await readExactly(file, MAGIC.length + SALT_BYTES);
    if (!start?.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error(`${source} 不是加密的备份`);
    const reader = new PlainReader(readBlocks(file, keyOf(passphrase, start.subarray(MAGIC.length))));
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (;;) {
      const length = await reader.take(LENGTH_BYTES);
      if (length.length === 0) return;
      await extract(reader, length.readUInt32BE(), folder);
    }
  } finally {
    await file.close();
  }
}

/** True for a file that `encryptFolder` wrote. */
export async function isEncrypted(source: string): Promise<boolean> {
  if (lstatSync(source, { throwIfNoEntry: false })?.isFile() !== true) return false;
  const file = await open(source, 'r');
  try {
    return (await readExactly(file, MAGIC.length))?.equals(MAGIC) ?? false;
  } finally {
    await file.close();
  }
}

async function extract(reader: PlainReader, headerBytes: number, folder: string): Promise<void> {
  if (headerBytes > MAX_HEADER) throw damaged();
  const { path, size } = JSON.parse((await reader.take(headerBytes)).toString()) as {
    path: string;
    size: number;
  };
  const target = resolve(folder, path);
  if (!target.startsWith(resolve(folder) + sep)) throw damaged();
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
  const file = await open(target, 'wx', 0o600);
  try {
    for (let left = size; left > 0;) {
      const part = await reader.take(Math.min(left, BLOCK_BYTES));
      if (part.length === 0) throw damaged();
      await file.writeFile(part);
      left -= part.length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Collects bytes into blocks and writes them encrypted. */
class BlockWriter {
  private pending: Buffer[] = [];
  private size = 0;
  private count = 0;

  constructor(
    private readonly file: FileHandle,
    private readonly key: Buffer,
  ) {}

  async add(bytes: Buffer): Promise<void> {
    this.pending.push(Buffer.from(bytes));
    this.size += bytes.length;
    if (this.size < BLOCK_BYTES) return;
    const all = Buffer.concat(this.pending);
    let at = 0;
    // The last block is written by `end`, so one always remains.
    for (; all.length - at > BLOCK_BYTES; at += BLOCK_BYTES)
      await this.write(all.subarray(at, at + BLOCK_BYTES), 0);
    this.pending = [all.subarray(at)];
    this.size = all.length - at;
  }

  async end(): Promise<void> {
    await this.write(Buffer.concat(this.pending), 1);
  }

  private async write(bytes: Buffer, last: 0 | 1): Promise<void> {
    const mark = Buffer.of(last);
    const cipher = createCipheriv(CIPHER, this.key, nonceOf(this.count++)).setAAD(mark);
    const sealed = Buffer.concat([mark, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
    await this.file.writeFile(Buffer.concat([lengthOf(sealed), sealed]));
  }
}

/** Reads a number of bytes of the decrypted blocks at a time. */
class PlainReader {
  private rest = Buffer.alloc(0);

  constructor(private readonly blocks: AsyncGenerator<Buffer>) {}

  /** Returns so many bytes; nothing at the end of the backup. */
  async take(count: number): Promise<Buffer> {
    while (this.rest.length < count) {
      const { value, done } = await this.blocks.next();
      if (done) break;
      this.rest = Buffer.concat([this.rest, value]);
    }
    if (this.rest.length > 0 && this.rest.length < count) throw damaged();
    const taken = this.rest.subarray(0, count);
    this.rest = this.rest.subarray(taken.length);
    return taken;
  }
}

async function* readBlocks(file: FileHandle, key: Buffer): AsyncGenerator<Buffer> {
  for (let count = 0; ; count += 1) {
    const length = (await readExactly(file, LENGTH_BYTES))?.readUInt32BE();
    if (length === undefined || length <= TAG_BYTES || length > BLOCK_BYTES + TAG_BYTES + 1) throw damaged();
    const sealed = await readExactly(file, length);
    if (!sealed) throw damaged();
    const mark = sealed.subarray(0, 1);
    const tag = sealed.subarray(length - TAG_BYTES);
    const decipher = createDecipheriv(CIPHER, key, nonceOf(count)).setAAD(mark).setAuthTag(tag);
    let plain: Buffer;
    try {
      plain = Buffer.concat([decipher.update(sealed.subarray(1, length - TAG_BYTES)), decipher.final()]);
    } catch {
      throw count === 0 ? new Error('口令不对，或者备份已经损坏') : damaged();
    }
    yield plain;
    if (mark[0] === 1) return;
  }
}

async function addFile(blocks: BlockWriter, path: string, size: number): Promise<void> {
  const file = await open(path, 'r');
  try {
    for (let left = size; left > 0;) {
      const part = await readExactly(file, Math.min(left, BLOCK_BYTES));
      if (!part) throw new Error(`${path} 在备份时变短了`);
      await blocks.add(part);
      left -= part.length;
    }
  } finally {
    await file.close();
  }
}

/** Reads so many bytes; undefined at the end of the file. */
async function readExactly(file: FileHandle, count: number): Promise<Buffer | undefined> {
  const bytes = Buffer.alloc(count);
  for (let at = 0; at < count;) {
    const { bytesRead } = await file.read(bytes, at, count - at);
    if (bytesRead === 0) return undefined;
    at += bytesRead;
  }
  return bytes;
}

function* filesIn(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile()) yield path;
  }
}

const keyOf = (passphrase: string, salt: Buffer): Buffer => scryptSync(passphrase, salt, 32, SCRYPT);

function nonceOf(count: number): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(count, 8);
  return nonce;
}

function lengthOf(bytes: Buffer): Buffer {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32BE(bytes.length);
  return length;
}

const damaged = (): Error => new Error('备份已经损坏或不完整');
