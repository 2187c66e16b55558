import type { DocumentOrder } from '../../../core/contract/document';
import type { DocumentKind, JobFailure } from '../../../core/domain/document-kind';
import type { Archive } from './archive';
import type { Scratch } from './deps';
import type { ReadContext } from '../../rpc/context';

/** A finished document. */
export interface BuiltDocument {
  /** The file name shown to the user, with its extension. */
  readonly name: string;
  /** The whole document, or the file it was written to. */
  readonly bytes: Uint8Array | Scratch;
}

/** What a builder may use: the requester's read context, the templates, and progress reporting. */
export interface BuildContext {
  readonly context: ReadContext;
  readonly collectiveId: string;
  /** Reads a template by its file name under templates/. */
  readonly template: (name: string) => Uint8Array;
  /** Creates the mini-program code of a page; null when WeChat returns none. */
  readonly pageCode: (scene: string, page: string) => Promise<Uint8Array | null>;
  /** Fetches a picture by its URL; null when it no longer exists. */
  readonly picture: (url: string) => Promise<Uint8Array | null>;
  /** Begins an archive that is written file by file. */
  readonly archive: () => Promise<Archive>;
  /** The passphrase of a backup; it is never stored. */
  readonly passphrase?: string;
  /** Reports `done` of `total` steps; throws `Cancelled` when the requester cancelled the job. */
  readonly step: (done: number, total: number) => Promise<void>;
}

/** Builds one kind of document: reads what the requester may see and passes it to a pure printer. */
export type Builder<K extends DocumentKind> = (
  order: Extract<DocumentOrder, { kind: K }>,
  buildContext: BuildContext,
) => Promise<BuiltDocument>;

/** Thrown by a builder that cannot deliver, with the reason shown to the requester. */
export class Undeliverable extends Error {
  constructor(readonly failure: JobFailure) {
    super(failure);
  }
}

/** Thrown by `step` when the job was cancelled or restarted. */
export class Cancelled extends Error {}
