export { COLUMNS_MAX, ROWS_MAX } from '../../../../core/domain/import-file';
/** Characters of one cell: the limit of Excel. */
export const CELL_MAX = 32_767;
/** Bytes of a file that comes with the call itself. */
export const FILE_MAX_BYTES = 2 * 1024 * 1024;
