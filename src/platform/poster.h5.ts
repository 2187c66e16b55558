import type { Drawing, Keeping } from './drawing';
import { middleOf, paint, sourcesOf } from './paint';

/** The canvas that WeChat draws on; a browser makes its own. */
export const CANVAS_ID = 'poster-canvas';

/** A browser saves a file; it has no album. */
export const keepsInAlbum = false;

const load = (source: string): Promise<[string, HTMLImageElement | null]> =>
  new Promise((resolve) => {
    const picture = new window.Image();
    picture.crossOrigin = 'anonymous';
    picture.onload = () => resolve([source, picture]);
    picture.onerror = () => resolve([source, null]);
    picture.src = source;
  });

/** Draws a picture and gives its address; null when the browser cannot. A picture in it that does not load is left out. */
export const paintPicture = async (drawing: Drawing): Promise<string | null> => {
  const loaded = new Map(await Promise.all(sourcesOf(drawing).map(load)));
  const canvas = document.createElement('canvas');
  canvas.width = drawing.width;
  canvas.height = drawing.height;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  paint(pen, drawing, (stroke) => {
    const picture = loaded.get(stroke.source);
    if (picture)
      pen.drawImage(
        picture,
        ...middleOf({ width: picture.naturalWidth, height: picture.naturalHeight }, stroke),
        ...([stroke.x, stroke.y, stroke.width, stroke.height] as const),
      );
  });
  return new Promise((resolve) =>
    canvas.toBlob((blob) => resolve(blob && URL.createObjectURL(blob)), 'image/png'),
  );
};

/** Saves a painted picture under a name. */
export const keepPicture = async (address: string, name: string): Promise<Keeping> => {
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.png`;
  document.body.appendChild(link);
  link.click();
  link.remove();
  return 'kept';
};

/** A browser asks by itself where to save. */
export const openAlbumSetting = async (): Promise<boolean> => true;

/** Gives the memory of a painted picture back. */
export const dropPicture = (address: string): void => URL.revokeObjectURL(address);
