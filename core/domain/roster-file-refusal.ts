/** Reasons why an uploaded file cannot be read as a table. */
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
  'file-cell-too-long',
] as const;
export type RosterFileRefusal = (typeof ROSTER_FILE_REFUSALS)[number];
