import type { RosterFileRefusal } from '../../../../core/domain/roster-file-refusal';
import { openArchive } from './xlsx-archive';
import { readDateStyles } from './xlsx-date';
import type { Worksheet } from './sheet-cells';
import { readWorksheet } from './xlsx-sheet';
import { readSharedStrings, readWorkbook } from './xlsx-workbook';

export type WorkbookReading = { ok: true; sheets: Worksheet[] } | { ok: false; code: RosterFileRefusal };

/** Reads every worksheet of an .xlsx file in tab order. */
export function readXlsx(bytes: Uint8Array): WorkbookReading {
  const archive = openArchive(bytes);
  if (!archive.ok) return archive;
  const { part, workbook } = archive;
  try {
    const index = readWorkbook(part(`xl/${workbook}`) ?? '', part(`xl/_rels/${workbook}.rels`) ?? '');
    const strings = part('xl/sharedStrings.xml');
    const styles = part('xl/styles.xml');
    const context = {
      strings: strings === undefined ? [] : readSharedStrings(strings),
      dateStyles: styles === undefined ? [] : readDateStyles(styles),
      from1904: index.from1904,
    };
    const worksheets = index.sheets.map(({ name, path, hidden }) => {
      const xml = part(path);
      if (xml === undefined) throw new Error(`missing part ${path}`);
      return { name, hidden, ...readWorksheet(xml, context) };
    });
    return { ok: true, sheets: worksheets };
  } catch {
    return { ok: false, code: 'file-broken' };
  }
}
