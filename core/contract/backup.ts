import * as z from 'zod';
import { PASSPHRASE_MAX, PASSPHRASE_MIN } from '../domain/backup';
import { returns, writes } from './procedure';
import type { RefusalCode } from './refusals';
import { id } from './text';

export const passphrase = z.string().min(PASSPHRASE_MIN, 'too-short').max(PASSPHRASE_MAX, 'too-long');

/** The input of `{name: 'backup.restore'}` of the function `documents`; it is no procedure of the API. */
export const restoreInput = z.strictObject({
  fileId: z.string().max(400).startsWith('cloud://', 'not-a-file'),
  passphrase,
});

/** What it answers. */
export interface Restored {
  readonly collectiveId: string;
  readonly name: string;
  /** Pictures that the file holds no copy of. */
  readonly missingPictures: number;
}

/** Its refusals, besides those of every call. */
export type RestoreRefusal = Extract<
  RefusalCode,
  | 'backup-foreign'
  | 'backup-damaged'
  | 'backup-newer'
  | 'passphrase-wrong'
  | 'collective-limit'
  | 'text-refused'
  | 'moderation-unavailable'
>;

export const backupProcedures = {
  /** Returns the path to which the caller uploads the backup of a collective; then call `backup.restore`. */
  'backup.prepareRestore': writes({
    input: z.strictObject({}),
    output: returns<{ path: string }>(),
    refuses: ['collective-limit'],
  }),
  /** Issues a one-time code for a seat of a restored collective that nobody has taken yet; an older code is void. */
  'backup.issueCode': writes({
    input: z.strictObject({ collectiveId: id, seatId: id }),
    output: returns<{ code: string; expiresAt: string }>(),
    refuses: ['seat-taken'],
    secret: true,
  }),
};
