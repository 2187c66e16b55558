/** The cleaned file and its displayed size. */
export interface CleanImage {
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

const ORIENTATION = 0x0112;
const SOI = Buffer.from('ffd8', 'hex');
const EOI = Buffer.from('ffd9', 'hex');
const JFIF = Buffer.from('ffe000104a46494600010100000100010000', 'hex');
/** Quantisation and Huffman tables, the restart interval, the number of lines. */
const TABLES: ReadonlySet<number> = new Set([0xffdb, 0xffc4, 0xffdd, 0xffdc]);
/** Baseline, extended and progressive frames; phones and browsers draw no others. */
const FRAMES: ReadonlySet<number> = new Set([0xffc0, 0xffc1, 0xffc2]);
const SCAN = 0xffda;
const APP0 = 0xffe0;
const EXIF = 0xffe1;
const ADOBE = 0xffee;

const isRestart = (byte: number): boolean => byte >= 0xd0 && byte <= 0xd7;

/** Returns the position of the marker that ends the scan data; the length of the file if there is none. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = from;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0 || at + 1 >= bytes.length) return bytes.length;
    const next = bytes.readUInt8(at + 1);
    // 0xff00 is a data byte; 0xffff is a fill byte.
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at;
    at += next === 0xff ? 1 : 2;
  }
}

/** Rewrites a segment to what decoding needs; null to leave it out. */
function neededSegment(marker: number, segment: Buffer): Buffer | null {
  if (TABLES.has(marker) || FRAMES.has(marker) || marker === SCAN) return segment;
  // JFIF and Adobe segments may contain a thumbnail or further bytes: only their fixed part is needed.
  if (marker === APP0) return segment.toString('latin1', 4, 9) === 'JFIF\0' ? JFIF : null;
  if (marker !== ADOBE || segment.length < 16 || segment.toString('latin1', 4, 9) !== 'Adobe') return null;
  // The last byte is the colour transform, without which a decoder draws wrong colours.
  return Buffer.concat([
    Buffer.from('ffee000e41646f626500640000000000', 'hex').subarray(0, 15),
    segment.subarray(15, 16),
  ]);
}

/**
 * Copies the parts of a JPEG that decoding needs: tables, frames, scans, the colour transform and the orientation. All
 * other segments and everything after the end are left out. Null for bytes that are no JPEG.
 */
export function cleanJpeg(bytes: Buffer): CleanImage | null {
  const parts: Buffer[] = [];
  let size: { width: number; height: number } | null = null;
  let orientation = 1;
  let scans = 0;
  for (let at = 2; at + 2 <= bytes.length;) {
    const marker = bytes.readUInt16BE(at);
    if (marker === 0xffff) {
      at += 1;
      continue;
    }
    if (marker === 0xffd9) return size && scans > 0 ? upright(size, orientation, parts) : null;
    if (at + 4 > bytes.length) return null;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker < 0xff01 || end < at + 4 || end > bytes.length) return null;
    const segment = bytes.subarray(at, end);
    // Lossless, hierarchical and arithmetic frames, and a second frame.
    if (isFrame(marker)) {
      if (size || !FRAMES.has(marker) || segment.length < 10) return null;
      size = { height: segment.readUInt16BE(5), width: segment.readUInt16BE(7) };
    }
    if (marker === EXIF) orientation = orientationOf(segment) ?? orientation;
    const needed = neededSegment(marker, segment);
    if (needed) parts.push(needed);
    at = end;
    if (marker !== SCAN) continue;
    if (!size) return null;
    scans += 1;
    at = endOfScan(bytes, end);
    parts.push(bytes.subarray(end, at));
  }
  // Without its end the file was cut short.
  return null;
}

function upright(
  size: { readonly width: number; readonly height: number },
  orientation: number,
  parts: readonly Buffer[],
): CleanImage {
  const shown = orientation < 5 ? size : { width: size.height, height: size.width };
  const head = orientation > 1 ? [SOI, orientationOnly(orientation)] : [SOI];
  return { ...shown, bytes: Buffer.concat([...head, ...parts, EOI]) };
}

const isFrame = (marker: number): boolean =>
  marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);

/** Reads the orientation of an Exif segment, 1 to 8. */
function orientationOf(segment: Buffer): number | null {
  if (segment.toString('latin1', 4, 10) !== 'Exif\0\0') return null;
  return tiffOrientation(segment.subarray(10));
}

/** Reads the orientation of a TIFF block, 1 to 8. */
export function tiffOrientation(tiff: Buffer): number | null {
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const uint16 = (at: number): number => (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  try {
    const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
    for (let entry = first + 2, left = uint16(first); left > 0; left--, entry += 12)
      if (uint16(entry) === ORIENTATION) return uint16(entry + 8) <= 8 ? Math.max(1, uint16(entry + 8)) : 1;
  } catch {
    // A malformed Exif block is ignored.
  }
  return null;
}

/** Writes a TIFF block that contains only the orientation. */
export const tiffOf = (orientation: number): Buffer =>
  Buffer.from(
    `4d4d002a000000080001011200030000000100${orientation.toString(16).padStart(2, '0')}000000000000`,
    'hex',
  );

const orientationOnly = (orientation: number): Buffer =>
  Buffer.concat([Buffer.from('ffe10022', 'hex'), Buffer.from('Exif\0\0', 'latin1'), tiffOf(orientation)]);
