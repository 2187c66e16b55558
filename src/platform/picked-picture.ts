import type { PictureKind } from '@core/domain/picture';

/** A picture as the phone holds it before it is sent; `path` can be shown. */
export interface PickedPicture {
  readonly path: string;
  readonly kind: PictureKind;
}

/** What choosing came to: nothing chosen is not a failure. */
export type PicturesPicked =
  | { readonly kind: 'pictures'; readonly pictures: readonly PickedPicture[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'unreadable' };

/** Hears how much of a picture has gone out, 0 to 100. */
export type HearProgress = (percent: number) => void;
