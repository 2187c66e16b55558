import { createCipheriv, createDecipheriv, createHash, scrypt } from 'node:crypto';
import { BACKUP_FORMAT, BACKUP_VERSION } from '../../../core/domain/backup';

/**
 * A file is one line of JSON, the header, and the content under AES-256-GCM. The header is authenticated, the key
 * is scrypt of the passphrase. Cost and lengths belong to the version of the format.
 */
const KEY_BYTES = 32;
const COST = { N: 32_768, r: 8, p: 1, maxmem: 64 * 1024 * 1024 } as const;
export const SALT_BYTES = 16;
export const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** A header is far shorter. */
const HEADER_MAX = 1000;
const NEW_LINE = 10;

interface Header {
  readonly format: string;
  readonly version: number;
  /** The version of the stored documents. */
  readonly stored: number;
  readonly salt: string;
  readonly nonce: string;
  /** SHA-256 of what follows the header: tells a damaged file from a wrong passphrase. */
  readonly sha256: string;
}

const keyOf = (passphrase: string, salt: Uint8Array): Promise<Buffer> =>
  new Promise((resolve, reject) =>
    scrypt(passphrase.normalize('NFKC'), salt, KEY_BYTES, COST, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  );

/** What the tag covers besides the content: the header without the digest, which needs the content. */
const authenticated = ({ format, version, stored, salt, nonce }: Omit<Header, 'sha256'>): Buffer =>
  Buffer.from(JSON.stringify([format, version, stored, salt, nonce]));

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export async function sealBackup(
  content: Uint8Array,
  {
    passphrase,
    stored,
    random,
  }: { passphrase: string; stored: number; random: (bytes: number) => Uint8Array },
): Promise<Uint8Array> {
  const [salt, nonce] = [random(SALT_BYTES), random(NONCE_BYTES)];
  const base = {
    ...{ format: BACKUP_FORMAT, version: BACKUP_VERSION, stored },
    ...{ salt: Buffer.from(salt).toString('base64'), nonce: Buffer.from(nonce).toString('base64') },
  };
  const cipher = createCipheriv('aes-256-gcm', await keyOf(passphrase, salt), nonce);
  cipher.setAAD(authenticated(base));
  const body = Buffer.concat([cipher.update(content), cipher.final(), cipher.getAuthTag()]);
  const header: Header = { ...base, sha256: digestOf(body) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]);
}

export type OpenedBackup =
  | { readonly ok: true; readonly content: Uint8Array; readonly stored: number }
  | {
      readonly ok: false;
      readonly code: 'backup-foreign' | 'backup-damaged' | 'backup-newer' | 'passphrase-wrong';
    };

function headerOf(line: Uint8Array): Partial<Header> | null {
  try {
    const read: unknown = JSON.parse(Buffer.from(line).toString('utf8'));
    return typeof read === 'object' && read !== null ? read : null;
  } catch {
    return null;
  }
}

const isWhole = (header: Partial<Header>): header is Header =>
  Number.isSafeInteger(header.version) &&
  Number.isSafeInteger(header.stored) &&
  [header.salt, header.nonce, header.sha256].every((value) => typeof value === 'string');

/** Opens a file, or says why not: no file of ours, of a newer release, damaged, another passphrase. */
export async function openBackup(
  file: Uint8Array,
  passphrase: string,
  storedVersion: number,
): Promise<OpenedBackup> {
  const refused = (code: Extract<OpenedBackup, { ok: false }>['code']) => ({ ok: false as const, code });
  const end = file.subarray(0, HEADER_MAX).indexOf(NEW_LINE);
  const header = end < 0 ? null : headerOf(file.subarray(0, end));
  if (header?.format !== BACKUP_FORMAT) return refused('backup-foreign');
  if (!isWhole(header)) return refused('backup-damaged');
  if (header.version > BACKUP_VERSION || header.stored > storedVersion) return refused('backup-newer');
  const body = file.subarray(end + 1);
  const [salt, nonce] = [Buffer.from(header.salt, 'base64'), Buffer.from(header.nonce, 'base64')];
  const fits = salt.length === SALT_BYTES && nonce.length === NONCE_BYTES && body.length > TAG_BYTES;
  if (!fits || digestOf(body) !== header.sha256) return refused('backup-damaged');
  const decipher = createDecipheriv('aes-256-gcm', await keyOf(passphrase, salt), nonce, {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(authenticated(header));
  decipher.setAuthTag(body.subarray(-TAG_BYTES));
  try {
    const content = Buffer.concat([decipher.update(body.subarray(0, -TAG_BYTES)), decipher.final()]);
    return { ok: true, content, stored: header.stored };
  } catch {
    return refused('passphrase-wrong');
  }
}
