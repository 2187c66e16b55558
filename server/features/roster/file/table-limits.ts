/** Limits a table before it is allocated: far above 200 people, far below what could exhaust memory. */
export const ROWS_MAX = 2000;
export const COLUMNS_MAX = 50;
export const FILE_MAX_BYTES = 2 * 1024 * 1024;
