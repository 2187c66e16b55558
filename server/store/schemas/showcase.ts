import * as z from 'zod';
import { NAME_STYLES } from '../../../core/domain/public-page';
import { experiencePaperText, pictureFields, showcaseItem } from './domain';
import { instant, month } from './schema';

/** A code that opens selected items of a page to anybody; `_id` is the code. */
export const showcaseShareDoc = z.strictObject({
  _id: z.string(),
  cardId: z.string(),
  collectiveId: z.string(),
  keys: z.array(z.string()),
  name: z.enum(NAME_STYLES),
  revoked: z.boolean(),
  issuedAt: instant,
  expiresAt: instant,
});

/** What a member agreed to show of their cycle, as of the agreement; `_id` is the card. */
export const showcasePageDoc = z.strictObject({
  _id: z.string(),
  collectiveId: z.string(),
  seatId: z.string(),
  cycleLabel: z.string(),
  name: z.string(),
  post: z.string(),
  /** The owner has left the collective. */
  hidden: z.boolean(),
  items: z.array(showcaseItem),
  /** The files of the picture items, with the month of their post; absent on pages saved before pictures existed. */
  pictures: z
    .array(z.strictObject({ ...pictureFields, month: month.exactOptional() }))
    .readonly()
    .exactOptional(),
  reflection: z.string(),
  /**
   * Used only on the opening document `doors.<collectiveId>.<cycle label>`: true or false overrides the date. It is
   * stored among the pages so that one query reads both, and is hidden.
   */
  open: z.boolean().nullable(),
  version: z.int(),
  updatedAt: instant,
});

/** The experience paper of a cycle; `_id` is `<collectiveId>.<cycle label>`. Its text is in its versions. */
export const experiencePaperDoc = z.strictObject({
  _id: z.string(),
  collectiveId: z.string(),
  version: z.int(),
});

/** `_id` is `<paperId>.<version>`. */
export const experiencePaperVersionDoc = z.strictObject({
  _id: z.string(),
  collectiveId: z.string(),
  paperId: z.string(),
  version: z.int(),
  at: instant,
  by: z.string(),
  text: experiencePaperText,
});
