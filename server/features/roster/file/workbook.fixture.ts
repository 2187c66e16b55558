import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { Workbook, type Worksheet } from 'exceljs';
import { parseDay } from '../../../../core/domain/month-day';
import { readRosterFile } from './roster-file';
import { readRosterSource } from './roster-source';

const today = parseDay('2026-03-15')!;
export const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes as Uint8Array).toString('base64');
export const read = (bytes: Uint8Array | string, name = 'roster.xlsx') => {
  const reading = readRosterSource({ kind: 'file', name, bytes: base64(bytes) }, today);
  if (!reading.ok) throw new Error(reading.code);
  return reading.roster;
};
export const refusal = (bytes: Uint8Array | string, name = 'roster.xlsx') => {
  const reading = readRosterFile({ name, bytes: base64(bytes) });
  return reading.ok ? undefined : reading.code;
};
export const workbook = async (fill: (worksheet: Worksheet, book: Workbook) => void): Promise<Uint8Array> => {
  const book = new Workbook();
  fill(book.addWorksheet('花名册'), book);
  return new Uint8Array(await book.xlsx.writeBuffer());
};
export const rewritten = (bytes: Uint8Array, path: string, change: (xml: string) => string): Uint8Array => {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [path]: strToU8(change(strFromU8(parts[path]!))) });
};
export const WORKSHEET = 'xl/worksheets/sheet1.xml';

// Node decodes GB18030 but does not encode it: invert the two-byte table of the decoder.
export const gbk = (text: string): Uint8Array => {
  const decoder = new TextDecoder('gb18030');
  const plane = new Map<string, number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      if (trail !== 0x7f) plane.set(decoder.decode(Uint8Array.of(lead, trail)), [lead, trail]);
  return Uint8Array.from([...text].flatMap((sign) => plane.get(sign) ?? [sign.charCodeAt(0)]));
};
