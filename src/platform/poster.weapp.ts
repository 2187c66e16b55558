import Taro from '@tarojs/taro';
import type { Drawing, Keeping } from './drawing';
import type { Pen } from './paint';
import { middleOf, paint, sourcesOf } from './paint';

/** The canvas of `src/ui/poster/poster-canvas`: it must stand on the page that paints. */
export const CANVAS_ID = 'poster-canvas';

export const keepsInAlbum = true;

interface LoadedPicture {
  readonly width: number;
  readonly height: number;
}
/** WeChat's canvas node of type 2d. */
interface CanvasNode {
  width: number;
  height: number;
  getContext(type: '2d'): (Pen & Pick<CanvasRenderingContext2D, 'drawImage'>) | null;
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

/** Draws a picture and gives the path of its file; null when the phone cannot. A picture in it that does not load is left out. */
export const paintPicture = async (drawing: Drawing): Promise<string | null> => {
  const canvas = await findCanvas();
  if (!canvas) return null;
  canvas.width = drawing.width;
  canvas.height = drawing.height;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  const loaded = new Map(await Promise.all(sourcesOf(drawing).map((source) => load(canvas, source))));
  paint(pen, drawing, (stroke) => {
    const picture = loaded.get(stroke.source);
    if (picture)
      pen.drawImage(
        picture as unknown as CanvasImageSource,
        ...middleOf(picture, stroke),
        ...([stroke.x, stroke.y, stroke.width, stroke.height] as const),
      );
  });
  const { width, height } = drawing;
  const size = { x: 0, y: 0, width, height, destWidth: width, destHeight: height };
  return new Promise((resolve) =>
    Taro.canvasToTempFilePath({
      canvas: canvas as unknown as Taro.Canvas,
      fileType: 'png',
      ...size,
      success: ({ tempFilePath }) => resolve(tempFilePath),
      fail: () => resolve(null),
    }),
  );
};

/** Puts a painted picture into the phone's album; `refused` when the person does not let us, now or earlier. */
export const keepPicture = (filePath: string, name: string): Promise<Keeping> => {
  void name;
  return new Promise((resolve) =>
    Taro.saveImageToPhotosAlbum({
      filePath,
      success: () => resolve('kept'),
      fail: ({ errMsg }) => resolve(whyNot(errMsg)),
    }),
  );
};

const whyNot = (errMsg: string): Keeping => {
  if (/auth|deny|denied|privacy|permission/i.test(errMsg)) return 'refused';
  return /cancel/i.test(errMsg) ? 'cancelled' : 'failed';
};

/** Opens WeChat's settings, where a refusal is taken back; tells whether the album may be written now. */
export const openAlbumSetting = (): Promise<boolean> =>
  new Promise((resolve) =>
    Taro.openSetting({
      success: ({ authSetting }) => resolve(authSetting['scope.writePhotosAlbum'] === true),
      fail: () => resolve(false),
    }),
  );

/** WeChat clears its temporary files itself. */
export const dropPicture = (address: string): void => void address;
