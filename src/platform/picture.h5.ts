import { PICTURE_EDGE } from '@core/domain/picture';
import { HEADER_BYTES, isTooHuge, pictureProblem } from '@core/domain/picture-header';
import type { OnProgress, PickedPicture, PicturesPicked } from './picked-picture';

const QUALITY = 0.82;

const choose = (): Promise<readonly File[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/*';
    input.multiple = true;
    input.className = 'ui-file-pick';
    input.setAttribute('aria-label', 'image/*');
    const finish = (): void => {
      input.remove();
      resolve([...(input.files ?? [])]);
    };
    input.addEventListener('change', finish);
    input.addEventListener('cancel', finish);
    document.body.append(input);
    input.click();
  });

const decode = (file: File): Promise<HTMLImageElement> =>
  new Promise((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('unreadable'));
    image.src = URL.createObjectURL(file);
  });

/** Redraws a picture smaller and upright, which also drops its EXIF data. */
const shrink = async (file: File): Promise<PickedPicture> => {
  const image = await decode(file);
  const scale = Math.min(1, PICTURE_EDGE / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('unreadable');
  // JPEG has no transparency.
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(image.src);
  const blob = await new Promise<Blob | null>((made) => canvas.toBlob(made, 'image/jpeg', QUALITY));
  if (!blob) throw new Error('unreadable');
  return { path: URL.createObjectURL(blob), kind: 'jpg' };
};

/** Lets the person pick pictures from disk and compresses them. */
export const pickPictures = async (count: number): Promise<PicturesPicked> => {
  const files = await choose();
  if (files.length === 0) return { kind: 'none' };
  const pictures: PickedPicture[] = [];
  for (const file of files.slice(0, count)) {
    const head = new Uint8Array(await file.slice(0, HEADER_BYTES).arrayBuffer());
    if (isTooHuge(head)) return { kind: 'huge' };
    const picture = await shrink(file).catch(() => null);
    // Some browsers decode HEIC.
    if (!picture) return { kind: pictureProblem(head) };
    pictures.push(picture);
  }
  return { kind: 'pictures', pictures };
};

/** Uploads a picture, or another file, to a path issued by the server; returns the file id, undefined on failure. */
export const sendFile = async (
  { path }: Pick<PickedPicture, 'path'>,
  cloudPath: string,
  onProgress: OnProgress,
): Promise<string | undefined> => {
  const session = window.__QINGCHENG__;
  const uploadUrl = (session?.invoke ?? './invoke/api').replace(/invoke\/api$/, 'upload');
  const bytes = await fetch(path).then((response) => response.blob());
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${uploadUrl}?path=${encodeURIComponent(cloudPath)}`);
    request.setRequestHeader('authorization', `Bearer ${session?.token ?? ''}`);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? (loaded / total) * 100 : 0);
    request.onload = () => {
      if (request.status !== 200) return resolve(undefined);
      resolve((JSON.parse(request.responseText) as { fileID?: string }).fileID);
    };
    request.onerror = () => resolve(undefined);
    request.send(bytes);
  });
};

/** Opens a picture in a new tab. */
export const previewPictures = (urls: readonly string[], first: number): void =>
  void window.open(urls[first], '_blank', 'noopener');
