/** A picked file that is read as text; `none` when cancelled or unreadable. */
export type PickedText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'too-large' };

/** A picked file that is uploaded and not read; `none` when cancelled. */
export type PickedUpload =
  | { readonly kind: 'file'; readonly path: string; readonly name: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'too-large' };

export interface PickLimits {
  /** Extensions without a dot: `['csv', 'xlsx']`. */
  readonly extensions: readonly string[];
  readonly maxBytes: number;
}
