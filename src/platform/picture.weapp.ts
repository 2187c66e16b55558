import Taro from '@tarojs/taro';
import { PICTURE_EDGE } from '@core/domain/picture';
import type { OnProgress, PickedPicture, PicturesPicked } from './picked-picture';

const QUALITY = 75;

/** Compresses a picture; an old WeChat version keeps the original. */
const shrink = async (src: string): Promise<PickedPicture> => {
  const options = { src, quality: QUALITY, compressedWidth: PICTURE_EDGE };
  const made = await Taro.compressImage(options).catch(() => null);
  const path = made?.tempFilePath ?? src;
  return { path, kind: /\.png$/i.test(path) ? 'png' : 'jpg' };
};

/** Lets the person pick or take pictures and compresses them. */
export const pickPictures = async (count: number): Promise<PicturesPicked> => {
  const chosen = await Taro.chooseMedia({
    count,
    mediaType: ['image'],
    sourceType: ['album', 'camera'],
    sizeType: ['compressed'],
  }).catch(() => null);
  if (!chosen) return { kind: 'none' };
  const pictures: PickedPicture[] = [];
  // Sequentially, to limit the memory of decoded pictures.
  for (const { tempFilePath } of chosen.tempFiles) pictures.push(await shrink(tempFilePath));
  return { kind: 'pictures', pictures };
};

/** Uploads a picture, or another file, to a path issued by the server; returns the file id, undefined on failure. */
export const sendFile = (
  { path }: Pick<PickedPicture, 'path'>,
  cloudPath: string,
  onProgress: OnProgress,
): Promise<string | undefined> =>
  new Promise((resolve) => {
    const task = Taro.cloud.uploadFile({
      cloudPath,
      filePath: path,
      success: ({ fileID }) => resolve(fileID),
      fail: () => resolve(undefined),
    }) as unknown as
      { onProgressUpdate?: (listen: (state: { progress: number }) => void) => void } | undefined;
    task?.onProgressUpdate?.(({ progress }) => onProgress(progress));
  });

/** Opens WeChat's picture viewer. */
export const previewPictures = (urls: readonly string[], first: number): void =>
  void Taro.previewImage({ urls: [...urls], current: urls[first] ?? '' });
