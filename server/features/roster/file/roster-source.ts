import type { Day } from '../../../../core/domain/month-day';
import type { RosterFileRefusal } from '../../../../core/domain/roster-file-refusal';
import { readRosterTables, type RosterReading } from '../../../../core/domain/roster';
import { readPasted } from '../../../../core/domain/roster-paste';
import { readRosterFile, withinLimits, type RosterFileReading } from './roster-file';

/** The source of a roster: a pasted table, or a file as base64. */
type RosterSource = { kind: 'pasted'; text: string } | { kind: 'file'; name: string; bytes: string };

type RosterSourceReading = { ok: true; roster: RosterReading } | { ok: false; code: RosterFileRefusal };

/** Reads a pasted table or an uploaded file to rows, without interpreting them. */
export const readRosterRows = (source: RosterSource): RosterFileReading =>
  source.kind === 'file' ? readRosterFile(source) : withinLimits(readPasted(source.text));

/** Reads a roster from a pasted table or an uploaded file; writes nothing. */
export function readRosterSource(source: RosterSource, today: Day): RosterSourceReading {
  const table = readRosterRows(source);
  return table.ok ? { ok: true, roster: readRosterTables(table.tables, { today }) } : table;
}
