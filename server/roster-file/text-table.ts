import Papa from 'papaparse';
import type { RosterRow } from '../../core/domain/roster-cell';
import { pasteSeparator, readPasted, type PasteSeparator } from '../../core/domain/roster-paste';

const DELIMITERS: Partial<Record<PasteSeparator, string>> = { tab: '\t', comma: ',', semicolon: ';' };
// Excel writes the separator of some locales as a first line of its own.
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

/** Parts the text of a .csv, .tsv or .txt file into rows; a quoted cell may hold line feeds. */
export function readTextTable(text: string): RosterRow[] {
  const told = SEPARATOR_LINE.exec(text);
  // The told line keeps its place as a blank row, so rows count as the office sees them.
  const body = told === null ? text : text.slice(told[0].length - 1);
  const separator = pasteSeparator(body);
  const delimiter = told?.[1] ?? (separator === undefined ? undefined : DELIMITERS[separator]);
  if (delimiter === undefined) return readPasted(body);
  return Papa.parse<string[]>(body, { delimiter, skipEmptyLines: false }).data;
}
