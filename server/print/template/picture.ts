/** Properties read from the header of an image. */
interface PictureFacts {
  readonly type: 'png' | 'jpeg';
  /** As stored, before turning. */
  readonly width: number;
  readonly height: number;
  /** 1 to 8, as in Exif; 1 is upright. */
  readonly orientation: number;
}

const EMU_PER_MM = 36_000;
const WIDTH_MM = 40;
const HEIGHT_MAX_MM = 200;

/** Reads type and size of a PNG or JPEG; null for other bytes. */
export function pictureFacts(bytes: Uint8Array): PictureFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const orientation = orientationBlock(bytes)?.orientation ?? 1;
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47)
    return { type: 'png', width: view.getUint32(16), height: view.getUint32(20), orientation };
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < bytes.length;) {
    const marker = view.getUint16(at);
    if (marker < 0xff00) return null;
    // SOF0…SOF15 except the tables DHT, JPG and DAC contain the size.
    if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker))
      return { type: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7), orientation };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** Where the one block of a cleaned picture lies that says how to turn it (`parse-jpeg.ts`, `parse-png.ts`). */
const JPEG_BLOCK = { from: 2, to: 38, mark: 'ffe100224578696600004d4d002a', at: 31 };
const PNG_BLOCK = { from: 33, to: 71, mark: '0000001a655849664d4d002a', at: 60 };

function orientationBlock(bytes: Uint8Array): { from: number; to: number; orientation: number } | null {
  const { from, to, mark, at } = bytes[0] === 0xff ? JPEG_BLOCK : PNG_BLOCK;
  const found = Buffer.from(bytes.subarray(from, from + mark.length / 2)).toString('hex');
  return found === mark ? { from, to, orientation: bytes[at] ?? 1 } : null;
}

/** Leaves out how to turn a picture: programs differ in obeying it, so the drawing says it instead. */
export function withoutOrientation(bytes: Uint8Array): Uint8Array {
  const block = orientationBlock(bytes);
  return block ? Buffer.concat([bytes.subarray(0, block.from), bytes.subarray(block.to)]) : bytes;
}

/** Flips, then turns clockwise by 60 000ths of a degree. */
const TURNS: Readonly<Record<number, string>> = {
  2: ' flipH="1"',
  3: ' rot="10800000"',
  4: ' flipV="1"',
  5: ' flipH="1" rot="16200000"',
  6: ' rot="5400000"',
  7: ' flipH="1" rot="5400000"',
  8: ' rot="16200000"',
};

/** Writes the markup of an inline picture: `width` in millimetres, the height by the aspect ratio. */
export function drawingOf(facts: PictureFacts, relation: string, no: number, width: number | null): string {
  const isTurned = facts.orientation > 4;
  const shape = isTurned ? facts.width / facts.height : facts.height / facts.width;
  const wide = Math.min(width ?? WIDTH_MM, HEIGHT_MAX_MM / shape);
  const [shownWidth = 0, shownHeight = 0] = [wide, wide * shape].map((millimetres) =>
    Math.round(millimetres * EMU_PER_MM),
  );
  // Sizes are those before turning; the effect extent makes room for what stands out after it.
  const [cx, cy] = isTurned ? [shownHeight, shownWidth] : [shownWidth, shownHeight];
  const [beside, above] = [shownWidth - cx, shownHeight - cy].map((more) =>
    Math.max(0, Math.round(more / 2)),
  );
  const room = isTurned ? `<wp:effectExtent l="${beside}" t="${above}" r="${beside}" b="${above}"/>` : '';
  const main = 'http://schemas.openxmlformats.org/drawingml/2006';
  return (
    `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0" xmlns:wp="${main}/wordprocessingDrawing">` +
    `<wp:extent cx="${cx}" cy="${cy}"/>${room}<wp:docPr id="${9000 + no}" name="图${no}"/>` +
    `<a:graphic xmlns:a="${main}/main"><a:graphicData uri="${main}/picture"><pic:pic xmlns:pic="${main}/picture">` +
    `<pic:nvPicPr><pic:cNvPr id="${9000 + no}" name="图${no}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${relation}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>` +
    `<a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm${TURNS[facts.orientation] ?? ''}><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    `</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
  );
}
