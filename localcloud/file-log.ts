import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Log } from './log';

/** Writes lines to a file and turns it over when it is large: `x.log`, `x.log.1` … `x.log.<kept>`. */
export class FileLog implements Log {
  private size: number;

  constructor(
    private readonly file: string,
    private readonly largest = 10 * 1024 * 1024,
    private readonly kept = 5,
  ) {
    mkdirSync(dirname(file), { recursive: true });
    this.size = existsSync(file) ? statSync(file).size : 0;
  }

  write(level: string, text: string): void {
    const line = `${new Date().toISOString()} ${level} ${text}\n`;
    if (this.size + line.length > this.largest) this.turn();
    try {
      appendFileSync(this.file, line);
      this.size += Buffer.byteLength(line);
    } catch {
      // A full disk must not stop the service because of its log.
    }
  }

  private turn(): void {
    for (let i = this.kept - 1; i >= 1; i--) {
      if (existsSync(`${this.file}.${i}`)) renameSync(`${this.file}.${i}`, `${this.file}.${i + 1}`);
    }
    if (existsSync(this.file)) renameSync(this.file, `${this.file}.1`);
    this.size = 0;
  }
}
