import Taro from '@tarojs/taro';
import { PICTURE_EDGE } from '@core/domain/picture';
import { HEADER_BYTES, isTooHuge, pictureProblem, readPictureHeader } from '@core/domain/picture-header';
import type { OnProgress, PickedPicture, PicturesPicked } from './picked-picture';

const QUALITY = 75;

/** Compresses a picture; an old WeChat version keeps the original. */
const shrink = async (src: string): Promise<PickedPicture> => {
  const options = { src, quality: QUALITY, compressedWidth: PICTURE_EDGE };
  const made = await Taro.compressImage(options).catch(() => null);
  const path = made?.tempFilePath ?? src;
  return { path, kind: /\.png$/i.test(path) ? 'png' : 'jpg' };
};

/** Reads the first bytes of a local file; none where the file system refuses. */
const readHead = (filePath: string): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const manager = Taro.getFileSystemManager();
    const none = (): void => resolve(new Uint8Array());
    const read = (size: number): void =>
      manager.readFile({
        filePath,
        position: 0,
        length: Math.min(HEADER_BYTES, size),
        success: ({ data }) => resolve(new Uint8Array(data as ArrayBuffer)),
        fail: none,
      });
    manager.getFileInfo({ filePath, success: ({ size }) => read(size), fail: none });
  });

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
  for (const { tempFilePath } of chosen.tempFiles) {
    if (isTooHuge(await readHead(tempFilePath))) return { kind: 'huge' };
    const picture = await shrink(tempFilePath);
    // An Android phone may store HEIC, which only some versions of WeChat convert.
    const head = await readHead(picture.path);
    if (readPictureHeader(head).kind === 'heic') return { kind: pictureProblem(head) };
    pictures.push(picture);
  }
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
