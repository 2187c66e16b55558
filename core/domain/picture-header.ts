import { isDecodableSize, type PictureSize } from './picture';

/** What the first bytes of a file say about it; `size` is null where they do not reach the size. */
export interface PictureHeader {
  readonly kind: 'jpg' | 'png' | 'heic' | 'other';
  readonly size: PictureSize | null;
}

/** Bytes that reach the size in pictures of phones: a preview image of up to 64 kB and a profile precede it. */
export const HEADER_BYTES = 256 * 1024;

const HEIC = /^ftyp(?:hei[cxmsf]|hev[cxms]|mif1|msf1)/;

/** Reads format and claimed size of a picture from its first bytes, without decoding. */
export function readPictureHeader(bytes: Uint8Array): PictureHeader {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = String.fromCharCode(...bytes.subarray(4, 12));
  if (HEIC.test(text)) return { kind: 'heic', size: null };
  if (bytes.length >= 24 && view.getUint32(0) === 0x89504e47)
    return { kind: 'png', size: { width: view.getUint32(16), height: view.getUint32(20) } };
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return { kind: 'other', size: null };
  for (let at = 2; at + 9 <= bytes.length;) {
    const marker = view.getUint16(at);
    // SOF0…SOF15 except the tables DHT, JPG and DAC contain the size.
    if (marker >= 0xffc0 && marker <= 0xffcf && marker !== 0xffc4 && marker !== 0xffc8 && marker !== 0xffcc)
      return { kind: 'jpg', size: { height: view.getUint16(at + 5), width: view.getUint16(at + 7) } };
    at += marker === 0xffff ? 1 : 2 + view.getUint16(at + 2);
  }
  return { kind: 'jpg', size: null };
}

/** Why a chosen file cannot be used. */
export type PictureProblem = 'heic' | 'huge' | 'unreadable';

/** Says whether a device should not even try to decode a file, by its first bytes. */
export const isTooHuge = (head: Uint8Array): boolean => {
  const { size } = readPictureHeader(head);
  return size !== null && !isDecodableSize(size);
};

/** Names why a device could not decode a file. */
export const pictureProblem = (head: Uint8Array): PictureProblem =>
  readPictureHeader(head).kind === 'heic' ? 'heic' : 'unreadable';
