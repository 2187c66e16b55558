import Taro from '@tarojs/taro';
import { PICTURE_EDGE } from '@core/domain/picture';
import type { HearProgress, PickedPicture, PicturesPicked } from './picked-picture';

const QUALITY = 75;

/** Makes a picture smaller; an old WeChat that cannot sends it as it was chosen. */
const shrink = async (src: string): Promise<PickedPicture> => {
  const order = { src, quality: QUALITY, compressedWidth: PICTURE_EDGE };
  const made = await Taro.compressImage(order).catch(() => null);
  const path = made?.tempFilePath ?? src;
  return { path, kind: /\.png$/i.test(path) ? 'png' : 'jpg' };
};

/** Lets the person choose pictures or take some, and makes them small. */
export const pickPictures = async (count: number): Promise<PicturesPicked> => {
  const chosen = await Taro.chooseMedia({
    count,
    mediaType: ['image'],
    sourceType: ['album', 'camera'],
    sizeType: ['compressed'],
  }).catch(() => null);
  if (!chosen) return { kind: 'none' };
  const pictures: PickedPicture[] = [];
  // One after the other: a phone holds few of them unpacked.
  for (const { tempFilePath } of chosen.tempFiles) pictures.push(await shrink(tempFilePath));
  return { kind: 'pictures', pictures };
};

/** Sends a picture to a path that the server named; gives the file's id, undefined when it did not arrive. */
export const sendFile = (
  { path }: PickedPicture,
  cloudPath: string,
  hear: HearProgress,
): Promise<string | undefined> =>
  new Promise((resolve) => {
    const task = Taro.cloud.uploadFile({
      cloudPath,
      filePath: path,
      success: ({ fileID }) => resolve(fileID),
      fail: () => resolve(undefined),
    }) as unknown as
      { onProgressUpdate?: (listen: (state: { progress: number }) => void) => void } | undefined;
    task?.onProgressUpdate?.(({ progress }) => hear(progress));
  });

/** Shows pictures large, one of them first. */
export const lookAt = (urls: readonly string[], first: number): void =>
  void Taro.previewImage({ urls: [...urls], current: urls[first] ?? '' });
