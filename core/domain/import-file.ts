/** Maximum size of an imported table file, in bytes. */
export const IMPORT_FILE_BYTES_MAX = 68 * 1024;

/** Maximum length of an imported file in base64: the largest file with a small margin. */
export const IMPORT_FILE_BASE64_MAX = 92_000;
