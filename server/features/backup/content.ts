import type { Collections } from '../../store/collections';
import type { CarriedName } from './carried';

/** What a backup holds, as `collective.json` of the zip that is encrypted. */
export interface BackupContent {
  readonly collectiveId: string;
  readonly madeAt: string;
  readonly docs: { readonly [C in CarriedName]: readonly Collections[C][] };
  /** Ids of pictures that the file holds no copy of. */
  readonly missingPictures: readonly string[];
}

export const CONTENT_FILE = 'collective.json';
/** The folder of the pictures; a file is named by the picture's id. */
export const PICTURE_FOLDER = 'pictures/';
/** Stands in the file for the address of a picture in the storage. */
export const PICTURE_MARK = 'backup-picture:';
