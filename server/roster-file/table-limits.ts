/** Limits a table before it is laid out in memory: far beyond 200 people, far below what could hurt. */
export const ROWS_MAX = 2000;
export const COLUMNS_MAX = 50;
export const FILE_MAX_BYTES = 2 * 1024 * 1024;

/** Lists why an uploaded file is not a table we read. */
export const ROSTER_FILE_REFUSALS = [
  'file-empty',
  'file-too-large',
  'file-old-excel',
  'file-protected',
  'file-kind-unknown',
  'file-broken',
  'file-unpacks-too-large',
  'file-too-many-rows',
  'file-too-many-columns',
  'file-encoding-unknown',
] as const;
export type RosterFileRefusal = (typeof ROSTER_FILE_REFUSALS)[number];
