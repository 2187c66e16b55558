import * as z from 'zod';
import { noticeContent } from '../../../core/contract/preset';
import { instant } from './schema';

/**
 * One version of a notice; `_id` is `<noticeId>.<n>`, and the notice has the id of its owner. A draft is the version
 * after the last one; a published version never changes.
 */
export const noticeDoc = z.strictObject({
  _id: z.string(),
  noticeId: z.string(),
  n: z.int(),
  owner: z.enum(['district', 'body', 'collective']),
  /** Set where the owner is a collective. */
  collectiveId: z.string().exactOptional(),
  state: z.enum(['draft', 'published']),
  content: noticeContent,
  by: z.string(),
  at: instant,
  /** The last collective by name that the announcement reached; absent once it reached all. */
  announcing: z.string().exactOptional(),
  version: z.int(),
});
