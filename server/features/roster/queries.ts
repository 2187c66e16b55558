// What other features may read of the roster.
export type { RosterFileReading } from './file/roster-file';
export { readRosterRows } from './file/roster-source';
export { previewRosterTable, rosterRead } from './roster-preview';
