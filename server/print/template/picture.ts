/** Properties read from the header of an image. */
interface PictureFacts {
  readonly type: 'png' | 'jpeg';
  readonly width: number;
  readonly height: number;
}

const EMU_PER_MM = 36_000;
const WIDTH_MM = 40;
const HEIGHT_MAX_MM = 200;

/** Reads type and size of a PNG or JPEG; null for other bytes. */
export function pictureFacts(bytes: Uint8Array): PictureFacts | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length > 24 && view.getUint32(0) === 0x89504e47)
    return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < bytes.length;) {
    const marker = view.getUint16(at);
    if (marker < 0xff00) return null;
    // SOF0…SOF15 except the tables DHT, JPG and DAC contain the size.
    if (marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker))
      return { type: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** Writes the markup of an inline picture: `width` in millimetres, the height by the aspect ratio. */
export function drawingOf(facts: PictureFacts, relation: string, no: number, width: number | null): string {
  const shape = facts.height / facts.width;
  const wide = Math.min(width ?? WIDTH_MM, HEIGHT_MAX_MM / shape);
  const [cx, cy] = [wide, wide * shape].map((millimetres) => Math.round(millimetres * EMU_PER_MM));
  const main = 'http://schemas.openxmlformats.org/drawingml/2006';
  return (
    `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0" xmlns:wp="${main}/wordprocessingDrawing">` +
    `<wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${9000 + no}" name="图${no}"/>` +
    `<a:graphic xmlns:a="${main}/main"><a:graphicData uri="${main}/picture"><pic:pic xmlns:pic="${main}/picture">` +
    `<pic:nvPicPr><pic:cNvPr id="${9000 + no}" name="图${no}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="${relation}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>` +
    `<a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
    `</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>`
  );
}
