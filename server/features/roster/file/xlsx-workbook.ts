import { walkXml } from './xlsx-xml';

interface WorksheetEntry {
  name: string;
  path: string;
  hidden: boolean;
}

interface WorkbookIndex {
  sheets: WorksheetEntry[];
  /** True when dates count from 1904, as in old Macintosh files. */
  from1904: boolean;
}

const targetsOf = (rels: string): Map<string, string> => {
  const targets = new Map<string, string>();
  walkXml(rels, {
    open: (name, { Id, Type, Target }) => {
      if (name === 'Relationship' && Id && Target && Type?.endsWith('/worksheet'))
        targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`);
    },
  });
  return targets;
};

/** Lists the worksheets of a workbook in tab order; chart sheets are excluded. */
export function readWorkbook(workbook: string, rels: string): WorkbookIndex {
  const targets = targetsOf(rels);
  const index: WorkbookIndex = { sheets: [], from1904: false };
  walkXml(workbook, {
    open: (name, attributes) => {
      if (name === 'workbookPr') index.from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      const path = name === 'sheet' ? targets.get(attributes['id'] ?? '') : undefined;
      if (path === undefined) return;
      const hidden = (attributes['state'] ?? 'visible') !== 'visible';
      index.sheets.push({ name: attributes['name'] ?? '', path, hidden });
    },
  });
  return index;
}

/** Reads the shared strings in order; the runs of a rich text are joined, phonetic guides excluded. */
export function readSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let guides = 0;
  walkXml(xml, {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') guides += 1;
      inText = name === 't' && guides === 0;
    },
    text: (text) => {
      if (inText) current += text;
    },
    close: (name) => {
      if (name === 'rPh') guides -= 1;
      if (name === 't') inText = false;
      if (name === 'si') strings.push(current);
    },
  });
  return strings;
}
