import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Values that were used are remembered until they expire; only completed sign-ins add one. */
const MAX_USED = 10_000;

/**
 * Seals values that a browser keeps during a sign-in: what was asked cannot be read, changed or kept past its time, and
 * a stranger who asks often fills no memory here. Each value is accepted once.
 */
export class SealedValues<T extends object> {
  private readonly key = randomBytes(32);
  private readonly used = new Map<string, number>();

  constructor(
    private readonly now: () => number,
    private readonly lifetimeMs: number,
  ) {}

  seal(value: T): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv);
    const plain = JSON.stringify({ value, until: this.now() + this.lifetimeMs });
    const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** Returns the value; undefined for one that is unknown, changed, expired or used. */
  open(sealed: string): T | undefined {
    try {
      if (this.used.has(nameOf(sealed))) return undefined;
      const bytes = Buffer.from(sealed, 'base64url');
      const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, IV_BYTES), {
        authTagLength: TAG_BYTES,
      });
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      const plain = Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]);
      const { value, until } = JSON.parse(plain.toString('utf8')) as { value: T; until: number };
      return until >= this.now() ? value : undefined;
    } catch {
      return undefined;
    }
  }

  /** Spends a value; false when it was spent already. */
  spend(sealed: string): boolean {
    const name = nameOf(sealed);
    if (this.used.has(name)) return false;
    const now = this.now();
    for (const [one, until] of this.used)
      if (until < now || this.used.size >= MAX_USED) this.used.delete(one);
    this.used.set(name, now + this.lifetimeMs);
    return true;
  }
}

// The bytes, not the text: base64 has several texts for the same bytes.
const nameOf = (sealed: string): string =>
  createHash('sha256').update(Buffer.from(sealed, 'base64url')).digest('base64');
