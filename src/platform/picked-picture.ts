import type { PictureKind } from '@core/domain/picture';
import type { PictureProblem } from '@core/domain/picture-header';

export type { PictureProblem };

/** A local picture before upload; `path` can be displayed. */
export interface PickedPicture {
  readonly path: string;
  readonly kind: PictureKind;
}

/** Result of the picture picker; `none` when cancelled. */
export type PicturesPicked =
  | { readonly kind: 'pictures'; readonly pictures: readonly PickedPicture[] }
  | { readonly kind: 'none' }
  | { readonly kind: PictureProblem };

/** Receives the upload progress, 0 to 100. */
export type OnProgress = (percent: number) => void;
