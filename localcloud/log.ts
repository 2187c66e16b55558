/** Where the local cloud writes what happens; one line an event. */
export interface Log {
  write(level: 'info' | 'warn' | 'error', text: string): void;
}

/** Keeps the last lines in memory only: for tests, which look at them when something fails. */
export class QuietLog implements Log {
  readonly lines: string[] = [];

  write(level: string, text: string): void {
    this.lines.push(`${level} ${text}`);
    if (this.lines.length > 500) this.lines.shift();
  }
}
