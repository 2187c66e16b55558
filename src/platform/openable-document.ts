/** A finished document: where it lies for a while, and its name with the ending. */
export interface OpenableDocument {
  readonly url: string;
  readonly name: string;
}

export type Opening = 'done' | 'failed';
