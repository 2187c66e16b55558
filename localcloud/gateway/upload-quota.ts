const HOUR_MS = 3_600_000;

/** What one person may send in an hour, so that nobody fills the disk for the others. */
export const UPLOADS_EACH = 300;
export const BYTES_EACH = 1_000_000_000;

interface Sent {
  readonly from: number;
  readonly files: number;
  readonly bytes: number;
}

/** Counts what each person sends; by person, never by address. */
export class UploadQuota {
  private readonly sent = new Map<string, Sent>();

  constructor(private readonly now: () => number) {}

  /** Counts a file of at most so many bytes; false when it would be too much for this hour. */
  take(accountId: string, bytes: number): boolean {
    const now = this.now();
    for (const [id, { from }] of this.sent) if (now - from >= HOUR_MS) this.sent.delete(id);
    const before = this.sent.get(accountId) ?? { from: now, files: 0, bytes: 0 };
    const after = { from: before.from, files: before.files + 1, bytes: before.bytes + bytes };
    if (after.files > UPLOADS_EACH || after.bytes > BYTES_EACH) return false;
    this.sent.set(accountId, after);
    return true;
  }
}
