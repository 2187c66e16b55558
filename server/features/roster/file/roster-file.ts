import type { RosterRow } from '../../../../core/domain/roster-cell';
import type { RosterFileRefusal } from '../../../../core/domain/roster-file-refusal';
import type { RosterTable } from '../../../../core/domain/roster';
import { guessHeader } from '../../../../core/domain/roster-guess';
import { findHeader } from '../../../../core/domain/roster-header';
import { decodeTable } from './table-encoding';
import { cellOver, type Worksheet } from './sheet-cells';
import { COLUMNS_MAX, FILE_MAX_BYTES, ROWS_MAX } from './table-limits';
import { readTextTable } from './text-table';
import { readXlsx, type WorkbookReading } from './xlsx';

/**
 * The rows of the table; `sheet` is its worksheet, '' for a text file. `tables` has every filled worksheet, in the order
 * in which they are read.
 */
export type RosterFileReading =
  | { ok: true; rows: RosterRow[]; sheet: string; tables: RosterTable[] }
  | { ok: false; code: RosterFileRefusal };

const refuse = (code: RosterFileRefusal): RosterFileReading => ({ ok: false, code });
const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
// A password-protected workbook is an OLE container; its stream name is UTF-16.
const PROTECTED = Buffer.from('EncryptedPackage', 'utf16le');
const NO_TEXT = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x52, 0x61, 0x72, 0x21],
] as const;

/** Refuses more rows or columns than a roster may have. */
export function withinLimits(rows: RosterRow[]): RosterFileReading {
  if (rows.length > ROWS_MAX) return refuse('file-too-many-rows');
  if (rows.some((row) => row.length > COLUMNS_MAX)) return refuse('file-too-many-columns');
  if (rows.some((row) => row.some((cell) => cellOver(0, 0, cell)))) return refuse('file-cell-too-long');
  return { ok: true, rows, sheet: '', tables: [{ rows, sheet: '', hidden: false, hiddenRows: new Set() }] };
}

const filled = (worksheet: Worksheet): boolean => worksheet.rows.length > 0 || worksheet.over !== undefined;

/** Puts the worksheets into the order in which they are read, the visible ones first; refuses too large ones. */
export const fromWorksheets = (reading: WorkbookReading): RosterFileReading => {
  if (!reading.ok) return reading;
  const worksheets = [
    ...reading.sheets.filter(({ hidden }) => !hidden),
    ...reading.sheets.filter(({ hidden }) => hidden),
  ];
  const worksheet =
    worksheets.find(({ rows }) => findHeader(rows) !== undefined) ??
    worksheets.find(({ rows }) => guessHeader(rows) !== undefined) ??
    worksheets.find(filled);
  if (worksheet === undefined) return refuse('file-empty');
  const tables = [worksheet, ...worksheets.filter((one) => one !== worksheet && filled(one))];
  const over = tables.find((table) => table.over !== undefined)?.over;
  if (over !== undefined) return refuse(over);
  if (tables.reduce((sum, { rows }) => sum + rows.length, 0) > ROWS_MAX) return refuse('file-too-many-rows');
  return {
    ...{ ok: true, rows: worksheet.rows, sheet: worksheet.name },
    tables: tables.map(({ rows, name, hidden, hiddenRows }) => ({ rows, sheet: name, hidden, hiddenRows })),
  };
};

/** Reads the decoded text of a .csv, .tsv or .txt file. */
export const fromText = (text: string): RosterFileReading =>
  text.trim() === '' ? refuse('file-empty') : withinLimits(readTextTable(text));

const decoded = (bytes: Uint8Array, name: string): RosterFileReading => {
  const text = decodeTable(bytes);
  if (text === undefined) return refuse('file-encoding-unknown');
  // Web systems export HTML or XML as .xls, which the function `documents` reads.
  if (/^\s*[<{]/.test(text)) return refuse(/\.xls$/i.test(name) ? 'file-old-excel' : 'file-kind-unknown');
  return fromText(text);
};

/** The kind of a file by its first bytes. */
export type FileKind = 'empty' | 'zip' | 'compound' | 'protected' | 'other' | 'text';

export const kindOfFile = (bytes: Uint8Array): FileKind => {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, ZIP)) return 'zip';
  if (startsWith(bytes, COMPOUND)) return Buffer.from(bytes).includes(PROTECTED) ? 'protected' : 'compound';
  return NO_TEXT.some((mark) => startsWith(bytes, mark)) ? 'other' : 'text';
};

/**
 * Reads an uploaded file (base64) to rows of cells; the type is detected from the bytes, the name only refines a
 * refusal. It reads .csv and .xlsx only; the function `documents` reads the other kinds too.
 */
export function readRosterFile({ name, bytes: base64 }: { name: string; bytes: string }): RosterFileReading {
  if (base64.length > (FILE_MAX_BYTES * 4) / 3 + 4) return refuse('file-too-large');
  const bytes = Buffer.from(base64, 'base64');
  switch (kindOfFile(bytes)) {
    case 'empty':
      return refuse('file-empty');
    case 'zip':
      return fromWorksheets(readXlsx(bytes));
    case 'compound':
      return refuse('file-old-excel');
    case 'protected':
      return refuse('file-protected');
    case 'other':
      return refuse('file-kind-unknown');
    case 'text':
      return decoded(bytes, name);
  }
}
