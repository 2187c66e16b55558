import type { PickedPicture } from './picked-picture';

/** Wraps the temporary path from WeChat's avatar button. */
export const pictureAt = (path: string): PickedPicture => ({
  path,
  kind: /\.png$/i.test(path) ? 'png' : 'jpg',
});
