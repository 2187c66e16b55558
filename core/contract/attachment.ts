import * as z from 'zod';
import type { AttachmentKind } from '../domain/attachment';
import {
  ATTACHMENT_KINDS,
  ATTACHMENT_NAME_MAX,
  ATTACHMENT_SUBJECTS,
  isPictureKind,
} from '../domain/attachment';
import type { PictureState } from '../domain/picture';
import { returns, reads, writes } from './procedure';
import { id, line } from './text';

/** A file of evidence as its readers see it. */
export interface AttachmentView {
  readonly attachmentId: string;
  readonly name: string;
  readonly kind: AttachmentKind;
  readonly bytes: number;
  readonly sha256: string;
  /** The check of a picture; a file has passed once it is stored. */
  readonly state: PictureState;
  readonly by: string;
  readonly at: string;
  /** Valid for about an hour; null for a file that is hidden, and in the output of writes. */
  readonly url: string | null;
}

/** A picture of the collective that can be evidence without being uploaded again. */
export interface OfferedPicture {
  readonly pictureId: string;
  readonly name: string;
  readonly month: string;
  readonly url: string;
}

const of = { collectiveId: id, about: z.strictObject({ kind: z.enum(ATTACHMENT_SUBJECTS), id }) };

export const attachmentProcedures = {
  /** Lists the files of one subject, oldest first. */
  'attachment.list': reads({
    input: z.strictObject(of),
    output: returns<{ title: string; files: readonly AttachmentView[]; mayChange: boolean }>(),
  }),
  /**
   * Returns the path to which the caller uploads one file. Then call the function `documents` with
   * `{name: 'attachment.deliver', input: {collectiveId, attachmentId, fileId}}`, which checks its content.
   */
  'attachment.prepare': writes({
    input: z
      .strictObject({
        ...of,
        name: line(ATTACHMENT_NAME_MAX),
        kind: z.enum(ATTACHMENT_KINDS),
        /** Whoever can be recognised in a picture agrees that it is handed in. */
        agreed: z.boolean(),
      })
      .refine(({ kind, agreed }) => agreed || !isPictureKind(kind), { path: ['agreed'], error: 'missing' }),
    output: returns<{ attachmentId: string; path: string }>(),
    refuses: ['too-many'],
    shown: (input) => [input.name],
  }),
  /** Lists the pictures of posts that their owners show on the wall, newest first. */
  'attachment.offers': reads({
    input: z.strictObject({ collectiveId: id }),
    output: returns<{ pictures: readonly OfferedPicture[] }>(),
  }),
  /** Takes a picture of the collective as evidence. */
  'attachment.take': writes({
    input: z.strictObject({ ...of, pictureId: id }),
    output: returns<AttachmentView>(),
    refuses: ['too-many', 'evidence-gone'],
  }),
  /** Removes a file; what was submitted keeps it. */
  'attachment.remove': writes({
    input: z.strictObject({ ...of, attachmentId: id }),
    output: returns<{ attachmentId: string }>(),
  }),
};

/** The input of `{name: 'attachment.deliver'}` of the function `documents`. */
export const deliverAttachmentInput = z.strictObject({
  collectiveId: id,
  attachmentId: id,
  fileId: z.string().max(400).startsWith('cloud://', 'not-a-file'),
});
