/** Maximum size of a table file that is uploaded, in bytes. */
export const TABLE_FILE_BYTES_MAX = 10 * 1024 * 1024;

/** Endings of the files that can be picked; what a file is, its bytes tell. */
export const TABLE_EXTENSIONS = [
  ...['xlsx', 'xls', 'et', 'ods', 'csv', 'txt', 'tsv', 'html', 'htm', 'xml', 'mht', 'mhtml', 'xlsm', 'xlsb'],
  'fods',
] as const;

/** Limits of a table: far above 200 people, far below what could exhaust memory. */
export const ROWS_MAX = 2000;
export const COLUMNS_MAX = 50;

/** Maximum length in base64 of a table file inside a call, about 68 KB; clients up to 0.1.0 send files so. */
export const IMPORT_FILE_BASE64_MAX = 92_000;
