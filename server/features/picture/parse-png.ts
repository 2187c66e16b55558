import { crc32 } from 'node:zlib';
import { tiffOf, tiffOrientation, type CleanImage } from './parse-jpeg';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** The chunks that drawing needs: header, palette, transparency, colour space, pixels. */
const NEEDED: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'IDAT', 'IEND']);
/** Bit depths by colour type. */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

const chunk = (type: string, data: Buffer): Buffer => {
  const bytes = Buffer.alloc(data.length + 12);
  bytes.writeUInt32BE(data.length, 0);
  bytes.write(type, 4, 'latin1');
  data.copy(bytes, 8);
  bytes.writeUInt32BE(crc32(bytes.subarray(4, data.length + 8)), data.length + 8);
  return bytes;
};

/**
 * Copies the chunks of a PNG that drawing needs, and the orientation. Texts, location, times, profiles, further frames
 * and everything after the end are left out. Null for bytes that are no PNG.
 */
export function cleanPng(bytes: Buffer): CleanImage | null {
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) return null;
  const parts: Buffer[] = [SIGNATURE];
  let size: { width: number; height: number } | null = null;
  let [orientation, pixels, palette] = [1, 0, false];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) return null;
    const type = bytes.toString('latin1', at + 4, at + 8);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return null;
    // The header is the first chunk and the only one of its kind.
    if (type === 'IHDR') {
      if (size) return null;
      size = headerOf(data);
      palette = data[9] !== 3;
    }
    if (!size) return null;
    palette ||= type === 'PLTE';
    if (type === 'eXIf') orientation = tiffOrientation(data) ?? orientation;
    if (type === 'IDAT') pixels += length;
    // An unknown chunk that is marked as necessary (capital letter): the picture cannot be drawn without it.
    if (!NEEDED.has(type) && /^[A-Z]/.test(type)) return null;
    if (type === 'IEND') {
      if (pixels === 0 || !palette) return null;
      const upright = orientation < 5 ? size : { width: size.height, height: size.width };
      // The orientation stands right after the header.
      if (orientation > 1) parts.splice(2, 0, chunk('eXIf', tiffOf(orientation)));
      return { ...upright, bytes: Buffer.concat([...parts, chunk('IEND', Buffer.alloc(0))]) };
    }
    if (NEEDED.has(type)) parts.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}

function headerOf(data: Buffer): { width: number; height: number } | null {
  if (data.length !== 13) return null;
  const [depth, colour] = [data.readUInt8(8), data.readUInt8(9)];
  const known = DEPTHS[colour]?.includes(depth) && data.readUInt8(10) === 0 && data.readUInt8(11) === 0;
  return known && data.readUInt8(12) <= 1
    ? { width: data.readUInt32BE(0), height: data.readUInt32BE(4) }
    : null;
}
