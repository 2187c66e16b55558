import type { PictureKind } from '../../../core/domain/picture';
import { PICTURE_BYTES_MAX } from '../../../core/domain/picture';

/** A decoded picture: type, size, and its bytes without camera metadata. */
export interface ParsedImage {
  readonly kind: PictureKind;
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const ORIENTATION = 0x0112;

/** Parses bytes as a picture; null for other formats and above the size limit. */
export function readPicture(given: Uint8Array): ParsedImage | null {
  const bytes = Buffer.from(given);
  if (bytes.length > PICTURE_BYTES_MAX || bytes.length < 32) return null;
  if (bytes.subarray(0, 8).equals(PNG)) return readPng(bytes);
  return bytes.readUInt16BE(0) === 0xffd8 ? readJpeg(bytes) : null;
}

function readPng(bytes: Buffer): ParsedImage | null {
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  return width > 0 && height > 0 ? { kind: 'png', width, height, bytes } : null;
}

/** Walks the segments of a JPEG; removes APP1 and APP13 (location, device) and retains the orientation. */
function readJpeg(bytes: Buffer): ParsedImage | null {
  const segments: Buffer[] = [bytes.subarray(0, 2)];
  let size: { width: number; height: number } | null = null;
  let orientation = 1;
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes.readUInt16BE(at);
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker < 0xff01 || end > bytes.length) return null;
    const segment = bytes.subarray(at, end);
    if (isFrame(marker) && segment.length >= 9)
      size = { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) };
    if (marker === 0xffe1) orientation = orientationOf(segment) ?? orientation;
    else if (marker !== 0xffed) segments.push(segment);
    at = end;
    if (marker !== 0xffda) continue;
    if (!size || size.width === 0 || size.height === 0) return null;
    if (orientation > 1) segments.splice(1, 0, orientationOnly(orientation));
    const upright = orientation < 5 ? size : { width: size.height, height: size.width };
    return { kind: 'jpg', ...upright, bytes: Buffer.concat([...segments, bytes.subarray(at)]) };
  }
  return null;
}

const isFrame = (marker: number): boolean =>
  marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);

/** Reads the orientation of an Exif segment, 1 to 8. */
function orientationOf(segment: Buffer): number | null {
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0') return null;
  const tiff = segment.subarray(10);
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const verdict = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  try {
    const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
    for (let entry = first + 2, left = verdict(first); left > 0; left--, entry += 12)
      if (verdict(entry) === ORIENTATION)
        return verdict(entry + 8) <= 8 ? Math.max(1, verdict(entry + 8)) : 1;
  } catch {
    // A malformed Exif block is ignored.
  }
  return null;
}

/** Writes an Exif segment that contains only the orientation. */
const orientationOnly = (orientation: number): Buffer =>
  Buffer.concat([
    Buffer.from('ffe10022', 'hex'),
    Buffer.from('Exif\0\0', 'latin1'),
    Buffer.from(
      `4d4d002a000000080001011200030000000100${orientation.toString(16).padStart(2, '0')}000000000000`,
      'hex',
    ),
  ]);
