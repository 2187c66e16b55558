import Papa from 'papaparse';
import type { RosterRow } from '../../../../core/domain/roster-cell';
import {
  hasSwallowedRows,
  pasteSeparator,
  readLineByLine,
  readPasted,
  type PasteSeparator,
} from '../../../../core/domain/roster-paste';

const DELIMITERS: Partial<Record<PasteSeparator, string>> = { tab: '\t', comma: ',', semicolon: ';' };
// In some locales Excel writes the separator as a first line.
const SEPARATOR_LINE = /^sep=(.)\r?\n/i;

/** Splits the text of a .csv, .tsv or .txt file into rows; a quoted cell may contain line feeds. */
export function readTextTable(text: string): RosterRow[] {
  const declared = SEPARATOR_LINE.exec(text);
  // The separator line becomes a blank row, so that row numbers match those of the spreadsheet.
  const body = declared === null ? text : text.slice(declared[0].length - 1);
  const separator = pasteSeparator(body);
  const delimiter = declared?.[1] ?? (separator === undefined ? undefined : DELIMITERS[separator]);
  if (delimiter === undefined) return readPasted(body);
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: false });
  const stray = errors.some(({ type }) => type === 'Quotes') || hasSwallowedRows(data, delimiter);
  return stray ? readLineByLine(body, delimiter) : data;
}
