/** Days between the wish to close an account and its erasure; the person may take the wish back until then. */
export const CLOSING_DAYS = 7;

/** Days between the dissolution of a collective and its erasure; its last 号长 may take it back until then. */
export const DISSOLVED_DAYS = 30;

/** Days after which the account of somebody who left is not known any more. */
export const RETENTION_DAYS = 180;

/** Stands for an instant that nobody noted: the days of an account are counted from when the clock finds it. */
export const EPOCH = '1970-01-01T00:00:00.000Z';

/** What stands for the name of somebody whose account was erased. */
export const ERASED_NAME = '已注销';
