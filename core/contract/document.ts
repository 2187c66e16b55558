import * as z from 'zod';
import type { DocumentKind, JobFailure, JobState } from '../domain/document-kind';
import { gives, reads, writes } from './procedure';
import { id, line } from './text';

const paper = z.enum(['A3', 'A4']);

/** Names one document: its kind and what it is about. */
export const documentOrder = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('growthCard'), cardId: id }),
  z.strictObject({ kind: z.literal('roster') }),
  z.strictObject({ kind: z.literal('ledger') }),
  z.strictObject({ kind: z.literal('booklet') }),
  z.strictObject({ kind: z.literal('experiencePaper') }),
  z.strictObject({ kind: z.literal('collective') }),
  z.strictObject({ kind: z.literal('wallIssue'), no: z.int().min(1).max(10_000), paper }),
  z.strictObject({ kind: z.literal('sign'), paper }),
  z.strictObject({ kind: z.literal('ballotForm') }),
  z.strictObject({
    kind: z.literal('samplingSheet'),
    pool: z.enum(['untouched', 'all']),
    count: z.int().min(1).max(50),
    /** Whoever knows it draws the same again. */
    seed: line(20),
  }),
  z.strictObject({ kind: z.literal('sweepSummary') }),
  z.strictObject({ kind: z.literal('registrationForm') }),
  z.strictObject({ kind: z.literal('selfAssessmentForm') }),
  z.strictObject({ kind: z.literal('applicationForm') }),
  // Without an agreement named, the one that ends last.
  z.strictObject({ kind: z.literal('agreementForm'), pairingId: id.nullable() }),
  z.strictObject({ kind: z.literal('deedsText') }),
  z.strictObject({ kind: z.literal('dossier') }),
  z.strictObject({ kind: z.literal('dossierVersion'), versionId: id }),
  z.strictObject({ kind: z.literal('handedVersion'), applicationId: id, versionId: id }),
]);
/** Every kind has its own shape; a kind without one does not compile where orders are read. */
export type DocumentOrder = z.output<typeof documentOrder>;

/** A job as the one who asked for it sees it. */
export interface JobView {
  readonly jobId: string;
  readonly kind: DocumentKind;
  readonly state: JobState;
  /** Steps done of all, 0 of 0 before the first is known. */
  readonly done: number;
  readonly total: number;
  readonly failure: JobFailure | null;
  readonly requestedAt: string;
  /** Present while the file lives. */
  readonly file: {
    readonly name: string;
    readonly bytes: number;
    readonly url: string;
    readonly expiresAt: string;
  } | null;
}

export const documentProcedures = {
  /**
   * Asks for a document, or for a fresh one: the same order of the same person is the same job. Then send
   * `{name: 'document.build', input: {jobId}}` to the function `documents` and follow.
   */
  'document.request': writes({
    input: z.strictObject({ collectiveId: id, order: documentOrder }),
    output: gives<JobView>(),
  }),
  /** The same for those above the collectives: the place is a district or a body. */
  'office.requestDocument': writes({
    input: z.strictObject({ orgId: id, order: documentOrder }),
    output: gives<JobView>(),
  }),
  'office.documents': reads({
    input: z.strictObject({ orgId: id }),
    output: gives<{ jobs: readonly JobView[] }>(),
  }),
  'document.follow': reads({ input: z.strictObject({ jobId: id }), output: gives<JobView>() }),
  'document.cancel': writes({ input: z.strictObject({ jobId: id }), output: gives<JobView>() }),
  /** Lists the caller's own jobs in a collective, the newest first. */
  'document.list': reads({
    input: z.strictObject({ collectiveId: id }),
    output: gives<{ jobs: readonly JobView[] }>(),
  }),
};
