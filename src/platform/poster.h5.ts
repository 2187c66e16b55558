import type { Drawing, SaveResult } from './drawing';
import { coverCrop, paint, pictureSourcesOf } from './paint';

/** Id of WeChat's canvas; unused in a browser. */
export const CANVAS_ID = 'poster-canvas';

/** False: a browser downloads a file. */
export const savesToAlbum = false;

const load = (source: string): Promise<[string, HTMLImageElement | null]> =>
  new Promise((resolve) => {
    const picture = new window.Image();
    picture.crossOrigin = 'anonymous';
    picture.onload = () => resolve([source, picture]);
    picture.onerror = () => resolve([source, null]);
    picture.src = source;
  });

/** Renders a drawing to an object URL; null on failure. Embedded pictures that fail to load are skipped. */
export const paintPicture = async (drawing: Drawing): Promise<string | null> => {
  const loaded = new Map(await Promise.all(pictureSourcesOf(drawing).map(load)));
  const canvas = document.createElement('canvas');
  canvas.width = drawing.width;
  canvas.height = drawing.height;
  const context = canvas.getContext('2d');
  if (!context) return null;
  paint(context, drawing, (command) => {
    const picture = loaded.get(command.source);
    if (picture)
      context.drawImage(
        picture,
        ...coverCrop({ width: picture.naturalWidth, height: picture.naturalHeight }, command),
        ...([command.x, command.y, command.width, command.height] as const),
      );
  });
  return new Promise((resolve) =>
    canvas.toBlob((blob) => resolve(blob && URL.createObjectURL(blob)), 'image/png'),
  );
};

/** Downloads a rendered picture as `<name>.png`. */
export const savePicture = async (address: string, name: string): Promise<SaveResult> => {
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.png`;
  document.body.appendChild(link);
  link.click();
  link.remove();
  return 'saved';
};

/** No-op: a browser needs no permission. */
export const openAlbumSetting = async (): Promise<boolean> => true;

/** Releases a rendered picture's memory. */
export const releasePicture = (address: string): void => URL.revokeObjectURL(address);
