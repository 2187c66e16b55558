/** A finished document: its temporary URL and its file name. */
export interface OpenableDocument {
  readonly url: string;
  readonly name: string;
}

export type OpenResult = 'done' | 'failed';
