import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Log } from './log';

/** Appends lines to a file and rotates it when it is full: `x.log`, `x.log.1` … `x.log.<maxFiles>`. */
export class FileLog implements Log {
  private size: number;

  constructor(
    private readonly file: string,
    private readonly maxBytes = 10 * 1024 * 1024,
    private readonly maxFiles = 5,
  ) {
    mkdirSync(dirname(file), { recursive: true });
    this.size = existsSync(file) ? statSync(file).size : 0;
  }

  write(level: string, text: string): void {
    const line = `${new Date().toISOString()} ${level} ${text}\n`;
    if (this.size + line.length > this.maxBytes) this.rotate();
    try {
      appendFileSync(this.file, line);
      this.size += Buffer.byteLength(line);
    } catch {
      // A failing log must not stop the service, for example when the disk is full.
    }
  }

  private rotate(): void {
    for (let i = this.maxFiles - 1; i >= 1; i--) {
      if (existsSync(`${this.file}.${i}`)) renameSync(`${this.file}.${i}`, `${this.file}.${i + 1}`);
    }
    if (existsSync(this.file)) renameSync(this.file, `${this.file}.1`);
    this.size = 0;
  }
}
