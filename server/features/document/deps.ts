import type { CheckedFiles } from '../../store/picture-files';
import type { Store } from '../../store/store';
import type { ReadTable } from '../table-file/commands';

/** A temporary file that a document is written to part by part. */
export interface Scratch {
  write(bytes: Uint8Array): Promise<void>;
  /** Bytes written so far. */
  size(): number;
  /** Uploads what was written; returns the file id. */
  upload(path: string): Promise<string>;
  discard(): Promise<void>;
}

/** Storage of finished files. */
export interface Files {
  upload(path: string, bytes: Uint8Array): Promise<string>;
  /** Returns a public URL that is valid for `seconds`. */
  link(fileId: string, seconds: number): Promise<string>;
  scratch(): Promise<Scratch>;
  remove(fileIds: readonly string[]): Promise<void>;
  /** Fetches a file by a URL that was issued; null when it no longer exists. */
  fetch(url: string): Promise<Uint8Array | null>;
}

/** Dependencies of the documents function. */
export interface DocumentDeps {
  readonly openid: string | null;
  readonly byTimer: boolean;
  readonly store: Store;
  readonly now: string;
  readonly random: (bytes: number) => Uint8Array;
  readonly files: Files;
  readonly pictures: CheckedFiles;
  /** Returns whether texts may be shown to others; throws when the moderation service gives no verdict. */
  readonly moderate: (openid: string, texts: readonly string[]) => Promise<boolean>;
  readonly readTable: ReadTable;
  readonly template: (name: string) => Uint8Array;
  readonly pageCode: (scene: string, page: string) => Promise<Uint8Array | null>;
  /** Logs an unexpected error and returns its incident id; never user content, never an OPENID. */
  readonly report: (procedure: string, error: unknown) => string;
}
