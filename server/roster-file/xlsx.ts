import type { RosterFileRefusal } from '../../core/domain/roster-file-refusal';
import { openArchive } from './xlsx-archive';
import { readDateStyles } from './xlsx-date';
import { readSheet, type SheetCells } from './xlsx-sheet';
import { readSharedStrings, readWorkbook } from './xlsx-workbook';

export interface Sheet extends SheetCells {
  name: string;
  hidden: boolean;
}

export type WorkbookReading = { ok: true; sheets: Sheet[] } | { ok: false; code: RosterFileRefusal };

/** Reads every worksheet of an .xlsx file, visible ones first, in the order of their tabs. */
export function readXlsx(bytes: Uint8Array): WorkbookReading {
  const archive = openArchive(bytes);
  if (!archive.ok) return archive;
  const { part } = archive;
  try {
    const index = readWorkbook(part('xl/workbook.xml') ?? '', part('xl/_rels/workbook.xml.rels') ?? '');
    const strings = part('xl/sharedStrings.xml');
    const styles = part('xl/styles.xml');
    const context = {
      strings: strings === undefined ? [] : readSharedStrings(strings),
      dateStyles: styles === undefined ? [] : readDateStyles(styles),
      from1904: index.from1904,
    };
    const sheets = index.sheets.map(({ name, path, hidden }) => {
      const xml = part(path);
      if (xml === undefined) throw new Error(`missing part ${path}`);
      return { name, hidden, ...readSheet(xml, context) };
    });
    return {
      ok: true,
      sheets: [...sheets.filter((sheet) => !sheet.hidden), ...sheets.filter((sheet) => sheet.hidden)],
    };
  } catch {
    return { ok: false, code: 'file-broken' };
  }
}
