import type { PictureKind } from '../../core/domain/picture';
import { PICTURE_BYTES_MAX } from '../../core/domain/picture';

/** A picture that was looked at: what it is, how large, and its bytes without what the camera wrote beside them. */
export interface Sound {
  readonly kind: PictureKind;
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const ORIENTATION = 0x0112;

/** Reads bytes as a picture; null when they are none of ours, or too many. */
export function readPicture(given: Uint8Array): Sound | null {
  const bytes = Buffer.from(given);
  if (bytes.length > PICTURE_BYTES_MAX || bytes.length < 32) return null;
  if (bytes.subarray(0, 8).equals(PNG)) return readPng(bytes);
  return bytes.readUInt16BE(0) === 0xffd8 ? readJpeg(bytes) : null;
}

function readPng(bytes: Buffer): Sound | null {
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  return width > 0 && height > 0 ? { kind: 'png', width, height, bytes } : null;
}

/** Walks a JPEG's segments; leaves out APP1 and APP13, where place and device stand, and keeps which side is up. */
function readJpeg(bytes: Buffer): Sound | null {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  let turned = 1;
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes.readUInt16BE(at);
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker < 0xff01 || end > bytes.length) return null;
    const segment = bytes.subarray(at, end);
    if (isFrame(marker) && segment.length >= 9)
      size = { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) };
    if (marker === 0xffe1) turned = orientationOf(segment) ?? turned;
    else if (marker !== 0xffed) kept.push(segment);
    at = end;
    if (marker !== 0xffda) continue;
    if (!size || size.width === 0 || size.height === 0) return null;
    if (turned > 1) kept.splice(1, 0, orientationOnly(turned));
    const upright = turned < 5 ? size : { width: size.height, height: size.width };
    return { kind: 'jpg', ...upright, bytes: Buffer.concat([...kept, bytes.subarray(at)]) };
  }
  return null;
}

const isFrame = (marker: number): boolean =>
  marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);

/** Finds in an Exif segment which side is up, 1 to 8. */
function orientationOf(segment: Buffer): number | null {
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0') return null;
  const tiff = segment.subarray(10);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const word = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  try {
    const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
    for (let entry = first + 2, left = word(first); left > 0; left--, entry += 12)
      if (word(entry) === ORIENTATION) return word(entry + 8) <= 8 ? Math.max(1, word(entry + 8)) : 1;
  } catch {
    // A broken note of the camera's says nothing.
  }
  return null;
}

/** Writes an Exif segment that says which side is up and nothing else. */
const orientationOnly = (turned: number): Buffer =>
  Buffer.concat([
    Buffer.from('ffe10022', 'hex'),
    Buffer.from('Exif\0\0', 'latin1'),
    Buffer.from(
      `4d4d002a000000080001011200030000000100${turned.toString(16).padStart(2, '0')}000000000000`,
      'hex',
    ),
  ]);
