import type { DocumentOrder } from '../../core/contract/document';
import type { DocumentKind, JobFailure } from '../../core/domain/document-kind';
import type { ReadContext } from '../context';

/** A finished document. */
export interface Paper {
  /** A file name as a person reads it, with its ending. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a builder may use: the asker's own read context, the templates, and a place to say how far it is. */
export interface Bench {
  readonly context: ReadContext;
  readonly collectiveId: string;
  /** Reads a template's bytes by its file name under templates/. */
  readonly template: (name: string) => Uint8Array;
  /** Draws the code that leads to a page of the mini-program; null when WeChat gives none. */
  readonly pageCode: (scene: string, page: string) => Promise<Uint8Array | null>;
  /** Fetches a picture from an address it was shown under; null when it is gone. */
  readonly picture: (url: string) => Promise<Uint8Array | null>;
  /** Says how many steps of how many are done; throws `Cancelled` when the asker no longer wants it. */
  readonly step: (done: number, total: number) => Promise<void>;
}

/** Makes one kind of document: gathers what its reader may see and hands it to a pure printer. */
export type Builder<K extends DocumentKind> = (
  order: Extract<DocumentOrder, { kind: K }>,
  bench: Bench,
) => Promise<Paper>;

/** Thrown by a builder that cannot deliver, with the reason the asker will read. */
export class Undeliverable extends Error {
  constructor(readonly failure: JobFailure) {
    super(failure);
  }
}

/** Thrown out of `step` when the job was cancelled or begun anew. */
export class Cancelled extends Error {}
