import type { PictureKind } from '../../../core/domain/picture';
import { isDrawableSize, PICTURE_BYTES_MAX } from '../../../core/domain/picture';
import { cleanJpeg } from './parse-jpeg';
import { cleanPng } from './parse-png';

/** A picture: type, displayed size, and the bytes that drawing needs. */
export interface ParsedImage {
  readonly kind: PictureKind;
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

/**
 * Parses bytes as a picture without decoding them, and leaves out what drawing does not need. Null for other formats,
 * and above the limits of bytes and of the size that the header claims.
 */
export function readPicture(given: Uint8Array, bytesMax = PICTURE_BYTES_MAX): ParsedImage | null {
  const bytes = Buffer.from(given);
  if (bytes.length > bytesMax || bytes.length < 32) return null;
  const kind = bytes.readUInt16BE(0) === 0xffd8 ? 'jpg' : 'png';
  const image = kind === 'jpg' ? cleanJpeg(bytes) : cleanPng(bytes);
  return image && isDrawableSize(image) ? { kind, ...image } : null;
}
