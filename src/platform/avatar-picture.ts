import type { PickedPicture } from './picked-picture';

/** Takes the temporary path that WeChat's avatar button gave. */
export const pictureAt = (path: string): PickedPicture => ({
  path,
  kind: /\.png$/i.test(path) ? 'png' : 'jpg',
});
