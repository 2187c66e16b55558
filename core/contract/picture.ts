import * as z from 'zod';
import { PICTURE_KINDS, PICTURE_USES, PICTURES_MAX } from '../domain/picture';
import type { PictureState } from '../domain/picture';
import { returns, reads, writes } from './procedure';
import { id } from './text';

/** A picture as visible to a reader. */
export interface PictureView {
  readonly pictureId: string;
  readonly state: PictureState;
  /** WeChat's label of what was found; 0 when a person decided. */
  readonly label: number;
  /** A URL valid for about an hour; null if hidden from the reader, and in the output of writes. */
  readonly url: string | null;
}

/** A picture waiting for the 号长's review. */
export interface WaitingPicture extends PictureView {
  readonly name: string;
  readonly at: string;
}

/** Ids of the pictures attached to one record. */
export const pictureIds = z.array(id).max(PICTURES_MAX, 'too-many').default([]);

const one = { collectiveId: id, pictureId: id };

export const pictureProcedures = {
  /** Returns the path to which the caller uploads one picture. */
  'picture.prepare': writes({
    input: z.strictObject({ collectiveId: id, use: z.enum(PICTURE_USES), kind: z.enum(PICTURE_KINDS) }),
    output: returns<{ pictureId: string; path: string }>(),
    refuses: ['too-many'],
  }),
  /** Completes an upload: validates it, copies it where the sender cannot change it, and sends it to the check. */
  'picture.deliver': writes({
    input: z.strictObject({ ...one, fileId: z.string().max(400).startsWith('cloud://', 'not-a-file') }),
    output: returns<PictureView>(),
    refuses: ['picture-refused'],
  }),
  /** Returns the caller's pictures by id, for a restored draft. */
  'picture.show': reads({
    input: z.strictObject({ collectiveId: id, pictureIds: z.array(id).max(9) }),
    output: returns<{ pictures: readonly PictureView[] }>(),
  }),
  /** Removes one of the caller's pictures everywhere and deletes its file. */
  'picture.remove': writes({
    input: z.strictObject(one),
    output: returns<{ pictureId: string }>(),
  }),
  /** Lists the caller's rejected pictures; for the 号长 also those that need manual review. */
  'picture.waiting': reads({
    input: z.strictObject({ collectiveId: id }),
    output: returns<{ own: readonly PictureView[]; judge: readonly WaitingPicture[] }>(),
  }),
  /** The 号长 approves or rejects a picture. */
  'picture.judge': writes({
    input: z.strictObject({ ...one, pass: z.boolean() }),
    output: returns<{ pictureId: string }>(),
  }),
};
