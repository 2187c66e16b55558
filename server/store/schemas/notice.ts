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

/**
 * What the rules need of some collectives of an office, to see what a change of its notice would do; `_id` is
 * `<orgId>.<part>`. It names no collective and no person, and holds ages in years.
 */
export const noticeSurveyDoc = z.strictObject({
  _id: z.string(),
  orgId: z.string(),
  part: z.int(),
  /** One JSON text per collective: see `survey.ts`. */
  facts: z.array(z.string()),
  /** True for the last part. */
  last: z.boolean(),
  at: instant,
});
