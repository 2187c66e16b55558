import Taro from '@tarojs/taro';
import type { Drawing, SaveResult } from './drawing';
import type { CanvasContext } from './paint';
import { coverCrop, paint, pictureSourcesOf } from './paint';

/** Id of the canvas in `src/ui/poster/poster-canvas`, which the page must render. */
export const CANVAS_ID = 'poster-canvas';

export const savesToAlbum = true;

interface LoadedPicture {
  readonly width: number;
  readonly height: number;
}
/** WeChat's 2d canvas node. */
interface CanvasNode {
  width: number;
  height: number;
  getContext(type: '2d'): (CanvasContext & Pick<CanvasRenderingContext2D, 'drawImage'>) | null;
  createImage(): LoadedPicture & { src: string; onload: () => void; onerror: () => void };
}

const findCanvas = (): Promise<CanvasNode | null> =>
  new Promise((resolve) =>
    Taro.createSelectorQuery()
      .select(`#${CANVAS_ID}`)
      .fields({ node: true })
      .exec((found: readonly ({ node?: CanvasNode } | null)[]) => resolve(found[0]?.node ?? null)),
  );

const load = (canvas: CanvasNode, source: string): Promise<[string, LoadedPicture | null]> =>
  new Promise((resolve) => {
    const picture = canvas.createImage();
    picture.onload = () => resolve([source, picture]);
    picture.onerror = () => resolve([source, null]);
    picture.src = source;
  });

/** Renders a drawing to a temporary file; null on failure. Embedded pictures that fail to load are skipped. */
export const paintPicture = async (drawing: Drawing): Promise<string | null> => {
  const canvas = await findCanvas();
  if (!canvas) return null;
  canvas.width = drawing.width;
  canvas.height = drawing.height;
  const context = canvas.getContext('2d');
  if (!context) return null;
  const loaded = new Map(await Promise.all(pictureSourcesOf(drawing).map((source) => load(canvas, source))));
  paint(context, drawing, (command) => {
    const picture = loaded.get(command.source);
    if (picture)
      context.drawImage(
        picture as unknown as CanvasImageSource,
        ...coverCrop(picture, command),
        ...([command.x, command.y, command.width, command.height] as const),
      );
  });
  const { width, height } = drawing;
  const size = { x: 0, y: 0, width, height, destWidth: width, destHeight: height };
  return new Promise((resolve) => {
    void Taro.canvasToTempFilePath({
      canvas: canvas as unknown as Taro.Canvas,
      fileType: 'png',
      ...size,
      success: ({ tempFilePath }) => resolve(tempFilePath),
      fail: () => resolve(null),
    });
  });
};

/** Saves a rendered picture to the album; `denied` without permission. */
export const savePicture = (filePath: string, name: string): Promise<SaveResult> => {
  void name;
  return new Promise((resolve) => {
    void Taro.saveImageToPhotosAlbum({
      filePath,
      success: () => resolve('saved'),
      fail: ({ errMsg }) => resolve(failureOf(errMsg)),
    });
  });
};

const failureOf = (errMsg: string): SaveResult => {
  if (/auth|deny|denied|privacy|permission/i.test(errMsg)) return 'denied';
  return /cancel/i.test(errMsg) ? 'cancelled' : 'failed';
};

/** Opens WeChat's settings; true when the album permission is granted. */
export const openAlbumSetting = (): Promise<boolean> =>
  new Promise((resolve) => {
    void Taro.openSetting({
      success: ({ authSetting }) => resolve(authSetting['scope.writePhotosAlbum'] === true),
      fail: () => resolve(false),
    });
  });

/** No-op: WeChat deletes temporary files itself. */
export const releasePicture = (address: string): void => void address;
