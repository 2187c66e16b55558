export const BACKUP_FORMAT = 'qingcheng-collective-backup';
/** Raised when an older release could not restore the file. */
export const BACKUP_VERSION = 1;

export const PASSPHRASE_MIN = 10;
export const PASSPHRASE_MAX = 100;

/** Limits of the pictures of one file, for the memory and the time of the function; the newest are taken. */
export const BACKUP_PICTURES_MAX = 300;
export const BACKUP_PICTURE_BYTES_MAX = 40 * 1024 * 1024;
/** Limits a file that is restored. */
export const BACKUP_BYTES_MAX = 64 * 1024 * 1024;

/** Days in which the code for a seat of a restored collective may be used. */
export const CLAIM_CODE_DAYS = 7;
