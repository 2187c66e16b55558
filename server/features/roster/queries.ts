// What other features may read of the roster.
export { readRosterRows } from './file/roster-source';
