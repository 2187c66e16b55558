import { PICTURE_EDGE } from '@core/domain/picture';
import type { HearProgress, PickedPicture, PicturesPicked } from './picked-picture';

const QUALITY = 0.82;

const choose = (): Promise<readonly File[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.multiple = true;
    input.className = 'ui-file-pick';
    input.setAttribute('aria-label', 'image/*');
    const settle = (): void => {
      input.remove();
      resolve([...(input.files ?? [])]);
    };
    input.addEventListener('change', settle);
    input.addEventListener('cancel', settle);
    document.body.append(input);
    input.click();
  });

const unpack = (file: File): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('unreadable'));
    image.src = URL.createObjectURL(file);
  });

/** Draws a picture anew, small and upright: what the camera noted beside it stays behind. */
const shrink = async (file: File): Promise<PickedPicture> => {
  const image = await unpack(file);
  const scale = Math.min(1, PICTURE_EDGE / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  const ground = canvas.getContext('2d');
  if (!ground) throw new Error('unreadable');
  // Nothing shows through on paper.
  ground.fillStyle = 'white';
  ground.fillRect(0, 0, canvas.width, canvas.height);
  ground.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  const blob = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/jpeg', QUALITY));
  if (!blob) throw new Error('unreadable');
  return { path: URL.createObjectURL(blob), kind: 'jpg' };
};

/** Lets the person choose pictures from the disk, and makes them small. */
export const pickPictures = async (count: number): Promise<PicturesPicked> => {
  const files = await choose();
  if (files.length === 0) return { kind: 'none' };
  try {
    const pictures: PickedPicture[] = [];
    for (const file of files.slice(0, count)) pictures.push(await shrink(file));
    return { kind: 'pictures', pictures };
  } catch {
    return { kind: 'unreadable' };
  }
};

/** Sends a picture to a path that the server named; gives the file's id, undefined when it did not arrive. */
export const sendFile = async (
  { path }: PickedPicture,
  cloudPath: string,
  hear: HearProgress,
): Promise<string | undefined> => {
  const session = window.__QINGCHENG__;
  const door = (session?.invoke ?? './invoke/api').replace(/invoke\/api$/, 'upload');
  const bytes = await fetch(path).then((held) => held.blob());
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${door}?path=${encodeURIComponent(cloudPath)}`);
    request.setRequestHeader('authorization', `Bearer ${session?.token ?? ''}`);
    request.upload.onprogress = ({ loaded, total }) => hear(total > 0 ? (loaded / total) * 100 : 0);
    request.onload = () => {
      if (request.status !== 200) return resolve(undefined);
      resolve((JSON.parse(request.responseText) as { fileID?: string }).fileID);
    };
    request.onerror = () => resolve(undefined);
    request.send(bytes);
  });
};

/** Shows a picture large, in a tab of its own. */
export const lookAt = (urls: readonly string[], first: number): void =>
  void window.open(urls[first], '_blank', 'noopener');
