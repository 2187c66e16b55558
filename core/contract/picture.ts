import * as z from 'zod';
import { PICTURE_KINDS, PICTURE_USES, PICTURES_MAX } from '../domain/picture';
import type { PictureState } from '../domain/picture';
import { gives, reads, writes } from './procedure';
import { id } from './text';

/** A picture as a reader gets it. */
export interface PictureView {
  readonly pictureId: string;
  readonly state: PictureState;
  /** WeChat's label of what was found; 0 when a person decided. */
  readonly label: number;
  /** An address that lives about an hour; null where the reader may not see it, or an answer of a write holds it. */
  readonly url: string | null;
}

/** A picture that waits for the 号长's eye. */
export interface WaitingPicture extends PictureView {
  readonly name: string;
  readonly at: string;
}

/** Ids of pictures under one thing. */
export const pictureIds = z.array(id).max(PICTURES_MAX, 'too-many').default([]);

const one = { collectiveId: id, pictureId: id };

export const pictureProcedures = {
  /** Names the path to which the caller uploads one picture. */
  'picture.prepare': writes({
    input: z.strictObject({ collectiveId: id, use: z.enum(PICTURE_USES), kind: z.enum(PICTURE_KINDS) }),
    output: gives<{ pictureId: string; path: string }>(),
    refuses: ['too-many'],
  }),
  /** Hands the upload over: it is looked at, kept where its sender cannot change it, and sent to be checked. */
  'picture.deliver': writes({
    input: z.strictObject({ ...one, fileId: z.string().max(400).startsWith('cloud://', 'not-a-file') }),
    output: gives<PictureView>(),
    refuses: ['picture-refused'],
  }),
  /** Shows own pictures again, as a restored draft needs them. */
  'picture.show': reads({
    input: z.strictObject({ collectiveId: id, pictureIds: z.array(id).max(9) }),
    output: gives<{ pictures: readonly PictureView[] }>(),
  }),
  /** Takes an own picture away wherever it is shown; its file goes too. */
  'picture.remove': writes({
    input: z.strictObject(one),
    output: gives<{ pictureId: string }>(),
  }),
  /** Lists the caller's own that did not pass; for the 号长 also what the check left to a person's eye. */
  'picture.waiting': reads({
    input: z.strictObject({ collectiveId: id }),
    output: gives<{ own: readonly PictureView[]; judge: readonly WaitingPicture[] }>(),
  }),
  /** The 号长 lets a picture be seen, or takes it down. */
  'picture.judge': writes({
    input: z.strictObject({ ...one, pass: z.boolean() }),
    output: gives<{ pictureId: string }>(),
  }),
};
