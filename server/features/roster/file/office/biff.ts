import { CFB, read, set_cptable, type CellObject, type WorkSheet } from '@e965/xlsx';
import type { RosterCell } from '../../../../../core/domain/roster-cell';
import { SheetCollector, type Worksheet } from '../sheet-cells';
import { COLUMNS_MAX, ROWS_MAX } from '../table-limits';
import type { WorkbookReading } from '../xlsx';
import { dateFormatOf, dateOfSerial } from '../xlsx-date';

const ENCODINGS: Readonly<Record<number, string>> = {
  ...{ 1200: 'utf-16le', 65001: 'utf-8', 936: 'gb18030', 950: 'big5', 932: 'shift_jis', 949: 'euc-kr' },
  ...{ 874: 'windows-874', 28591: 'latin1', 10000: 'macintosh' },
};
const encodingOf = (codepage: number): string =>
  ENCODINGS[codepage] ?? (codepage >= 1250 && codepage <= 1258 ? `windows-${codepage}` : 'windows-1252');

// The library's own tables of encodings take 470 kB; Node has them.
set_cptable({
  utils: {
    decode: (codepage: number, bytes: Uint8Array | readonly number[] | string): string =>
      new TextDecoder(encodingOf(codepage)).decode(
        typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : Uint8Array.from(bytes),
      ),
    encode: (_codepage: number, text: string): Buffer => Buffer.from(text, 'latin1'),
  },
});

/** Record types of BIFF2 to BIFF8 streams. */
const BEGINS = [0x0009, 0x0209, 0x0409, 0x0809];
const ENDS = 0x000a;

/** Says whether every part of a BIFF stream ends as it should; one that was cut off would lose rows without a word. */
function isWhole(stream: Uint8Array): boolean {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let open = 0;
  let parts = 0;
  let at = 0;
  while (at + 4 <= stream.length) {
    const type = view.getUint16(at, true);
    const next = at + 4 + view.getUint16(at + 2, true);
    // Behind the last part a container fills its sector.
    if (open === 0 && !BEGINS.includes(type)) break;
    if (next > stream.length) return false;
    if (BEGINS.includes(type)) open += 1;
    if (type === ENDS) {
      open -= 1;
      parts += 1;
    }
    at = next;
  }
  return open === 0 && parts > 0;
}

/** Says whether a file is a bare BIFF stream, as old export programs write it. */
export const isBareStream = (bytes: Uint8Array): boolean =>
  bytes[0] === 9 &&
  [0, 2, 4, 8].includes(bytes[1] ?? 1) &&
  [4, 6, 8, 16].includes(bytes[2] ?? 0) &&
  bytes[3] === 0;

const streamOf = (bytes: Uint8Array): Uint8Array | undefined => {
  if (isBareStream(bytes)) return bytes;
  const container = CFB.read(Buffer.from(bytes), { type: 'buffer' });
  const entry = CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book');
  return entry ? Uint8Array.from(entry.content) : undefined;
};

const valueOf = ({ t, v, w, z }: CellObject, from1904: boolean): RosterCell => {
  if (t === 'e') return typeof w === 'string' ? w : '#VALUE!';
  if (t === 'b') return v ? 'TRUE' : 'FALSE';
  if (typeof v !== 'number') return typeof v === 'string' ? v : null;
  if (!Number.isFinite(v)) return '#NUM!';
  const format = typeof z === 'string' ? dateFormatOf(z) : undefined;
  return (format && dateOfSerial(v, format, from1904)) ?? v;
};

function cellsOf(sheet: WorkSheet, from1904: boolean) {
  const cells = new SheetCollector();
  const rows = (sheet as { '!data'?: (CellObject | undefined)[][] })['!data'] ?? [];
  rows.slice(0, ROWS_MAX + 1).forEach((row, index) => {
    row.slice(0, COLUMNS_MAX + 1).forEach((cell, column) => {
      if (cell) cells.set(index, column, valueOf(cell, from1904));
    });
    // Cells far to the right are looked for only to refuse them.
    if (
      row.length > COLUMNS_MAX + 1 &&
      row.some((cell, column) => column > COLUMNS_MAX && cell && cell.t !== 'z')
    )
      cells.set(index, COLUMNS_MAX, '…');
  });
  if (
    rows.length > ROWS_MAX &&
    rows.slice(ROWS_MAX).some((row) => row.some((cell) => cell && cell.t !== 'z'))
  )
    cells.set(ROWS_MAX, 0, '…');
  sheet['!rows']?.forEach((row, index) => {
    if (row?.hidden) cells.hide(index);
  });
  for (const { s, e } of sheet['!merges'] ?? [])
    cells.merge({ row: s.r, column: s.c }, { row: e.r, column: e.c });
  return cells.finish();
}

/** Reads a binary workbook: .xls and .et of every age in their container, or the parts of an .xlsb packed anew. */
function readBinary(bytes: Uint8Array): WorkbookReading {
  const workbook = read(Buffer.from(bytes), {
    ...{ type: 'buffer', dense: true, cellNF: true, cellStyles: true, sheetRows: ROWS_MAX + 2 },
    ...{ cellFormula: false, cellHTML: false, bookVBA: false },
    // Of streams before BIFF8 that name no encoding.
    codepage: 936,
  });
  const from1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const sheets = workbook.SheetNames.flatMap((name, index): Worksheet[] => {
    const sheet = workbook.Sheets[name];
    if (!sheet || sheet['!type'] === 'chart') return [];
    const hidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return [{ name, hidden, ...cellsOf(sheet, from1904) }];
  });
  return { ok: true, sheets };
}

const failure = (error: unknown): WorkbookReading => ({
  ok: false,
  code: /password|encrypt/i.test(String(error)) ? 'file-protected' : 'file-broken',
});

/** Reads an .xls or .et workbook; another file in the same kind of container, such as a .doc, is refused. */
export function readXls(bytes: Uint8Array): WorkbookReading {
  try {
    const stream = streamOf(bytes);
    if (stream === undefined || !isBareStream(stream)) return { ok: false, code: 'file-kind-unknown' };
    // The library sees the stream alone: reading the properties beside it, it trusts how many there claim to be.
    const reading = readBinary(stream);
    return isWhole(stream) ? reading : { ok: false, code: 'file-broken' };
  } catch (error) {
    return failure(error);
  }
}

/** Reads an .xlsb workbook, whose parts were unpacked within the limits. */
export function readXlsb(archive: Uint8Array): WorkbookReading {
  try {
    return readBinary(archive);
  } catch (error) {
    return failure(error);
  }
}
