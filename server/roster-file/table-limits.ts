/** Limits a table before it is laid out in memory: far beyond 200 people, far below what could hurt. */
export const ROWS_MAX = 2000;
export const COLUMNS_MAX = 50;
export const FILE_MAX_BYTES = 2 * 1024 * 1024;
