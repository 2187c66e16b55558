import * as z from 'zod';
import { documentOrder } from '../../../core/contract/document';
import { JOB_FAILURES, JOB_STATES } from '../../../core/domain/document-kind';
import { instant } from './schema';

/** One requested document; the id is derived from requester and order, so that a second request reuses it. */
export const documentJobDoc = z.strictObject({
  _id: z.string(),
  collectiveId: z.string(),
  openid: z.string(),
  order: documentOrder,
  state: z.enum(JOB_STATES),
  /** Counts the builds; the file of a superseded build is discarded. */
  turn: z.int(),
  done: z.int(),
  total: z.int(),
  failure: z.enum(JOB_FAILURES).nullable(),
  requestedAt: instant,
  startedAt: instant.nullable(),
  file: z.strictObject({ id: z.string(), name: z.string(), bytes: z.int(), url: z.string() }).nullable(),
  expiresAt: instant.nullable(),
});

/** A table file on its way in: it is deleted after its import, or after a day. Its path says whose it is. */
export const uploadDoc = z.strictObject({
  _id: z.string(),
  path: z.string(),
  /** Null until it was read once. */
  fileId: z.string().nullable(),
  at: instant,
});

/** The answer of a write, stored so that a repeated request is replayed and not executed again. */
export const requestDoc = z.strictObject({
  _id: z.string(),
  name: z.string(),
  inputHash: z.string(),
  /** The answer, encrypted under a key of the request id (`server/store/request-log.ts`). */
  sealed: z.string().exactOptional(),
  /** The answer in clear, of releases up to 0.1.0; the clock removes the last of them after a week. */
  value: z.unknown().exactOptional(),
  at: instant,
});

/** A secret that only the server reads. */
export const serverSecretDoc = z.strictObject({ _id: z.string(), secret: z.string() });

/** The one document of the version of all stored documents; see `server/store/migrations`. */
export const schemaStateDoc = z.strictObject({
  _id: z.string(),
  version: z.int(),
  /** The id behind which the migration to `version + 1` continues; null between migrations. */
  after: z.string().nullable(),
  at: instant,
});
