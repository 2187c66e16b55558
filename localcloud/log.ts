/** Receives the log of the local cloud, one line per event. */
export interface Log {
  write(level: 'info' | 'warn' | 'error', text: string): void;
}

/** Stores the last lines in memory; used by tests. */
export class QuietLog implements Log {
  readonly lines: string[] = [];

  write(level: string, text: string): void {
    this.lines.push(`${level} ${text}`);
    if (this.lines.length > 500) this.lines.shift();
  }
}
