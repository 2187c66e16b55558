import { strFromU8, zipSync } from 'fflate';
import type { RosterFileRefusal } from '../../../../../core/domain/roster-file-refusal';
import { fromText, fromWorksheets, kindOfFile, type RosterFileReading } from '../roster-file';
import { decodeTable } from '../table-encoding';
import { readXlsx, type WorkbookReading } from '../xlsx';
import { unpackParts } from '../xlsx-archive';
import { isBareStream, readXls, readXlsb } from './biff';
import { readHtml } from './html';
import { isMhtml, pagesOfMhtml } from './mhtml';
import { readOds } from './ods';
import { readSpreadsheetXml } from './spreadsheet-xml';

type Refused = { readonly ok: false; readonly code: RosterFileRefusal };
const refuse = (code: RosterFileRefusal): Refused => ({ ok: false, code });

/** XML that is not well-formed was not saved completely. */
const whole = (read: () => WorkbookReading): WorkbookReading => {
  try {
    return read();
  } catch {
    return refuse('file-broken');
  }
};

const ODS_PARTS = /^(?:mimetype|content\.xml|styles\.xml)$/i;
const XLSB_PARTS = /\.(?:bin|xml|rels)$/i;

/** Reads an archive: .xlsx, .ods or .xlsb. */
function readArchive(bytes: Uint8Array): WorkbookReading {
  const xlsx = readXlsx(bytes);
  if (xlsx.ok || xlsx.code !== 'file-kind-unknown') return xlsx;
  const open = unpackParts(bytes, ODS_PARTS);
  if (!open.ok) return open;
  const content = open.parts.get('content.xml');
  const styles = open.parts.get('styles.xml');
  const mime = open.parts.get('mimetype');
  if (content && (!mime || /spreadsheet/.test(strFromU8(mime))))
    return whole(() => readOds(strFromU8(content), styles && strFromU8(styles)));
  if (content) return refuse('file-kind-unknown');
  const binary = unpackParts(bytes, XLSB_PARTS);
  if (!binary.ok) return binary;
  if (!binary.parts.has('xl/workbook.bin')) return refuse('file-kind-unknown');
  // Packed anew without compression: the library sees the unpacked parts only, whose size is limited.
  const names: Readonly<Record<string, string>> = {
    '[content_types].xml': '[Content_Types].xml',
    'xl/sharedstrings.bin': 'xl/sharedStrings.bin',
  };
  const parts = [...binary.parts].map(([name, part]) => [names[name] ?? name, part] as const);
  return readXlsb(zipSync(Object.fromEntries(parts), { level: 0 }));
}

/** Reads what is written as text: .csv, a page, XML of a workbook. */
function readText(bytes: Uint8Array): RosterFileReading {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  if (isMhtml(head)) {
    const pages = pagesOfMhtml(Buffer.from(bytes).toString('latin1'));
    return pages === undefined ? refuse('file-encoding-unknown') : fromWorksheets(readHtml(pages));
  }
  const text = decodeTable(bytes)?.replace(/^\ufeff/, '');
  if (text === undefined) return refuse('file-encoding-unknown');
  if (!/^\s*</.test(text)) return /^\s*[{]/.test(text) ? refuse('file-kind-unknown') : fromText(text);
  const start = text.slice(0, 20_000);
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(start) && /<(?:\w+:)?Workbook[\s>]/.test(start))
    return fromWorksheets(whole(() => readSpreadsheetXml(text.trimStart())));
  if (/urn:oasis:names:tc:opendocument/.test(start) && /<office:document[\s>]/.test(start))
    return fromWorksheets(whole(() => readOds(text.trimStart())));
  return /<(?:html|table|body|!doctype html)[\s>]/i.test(text)
    ? fromWorksheets(readHtml([text]))
    : refuse('file-kind-unknown');
}

/** Reads a table file of any kind that offices have; the type is detected from the bytes. */
export function readTableFile(bytes: Uint8Array): RosterFileReading {
  switch (kindOfFile(bytes)) {
    case 'empty':
      return refuse('file-empty');
    case 'zip':
      return fromWorksheets(readArchive(bytes));
    case 'compound':
      return fromWorksheets(readXls(bytes));
    case 'protected':
      return refuse('file-protected');
    case 'other':
      return refuse('file-kind-unknown');
    case 'text':
      return isBareStream(bytes) ? fromWorksheets(readXls(bytes)) : readText(bytes);
  }
}
