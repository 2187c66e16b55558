import * as z from 'zod';
import type { DocumentKind, JobFailure, JobState } from '../domain/document-kind';
import type { DocumentKind as PaperKind } from '../domain/eligibility/record';
import { returns, reads, writes } from './procedure';
import { id, line } from './text';

const paper = z.enum(['A3', 'A4']);

/** An order for a document: its kind and subject. */
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
    /** Seed with which anybody can repeat the draw. */
    seed: line(20),
  }),
  z.strictObject({ kind: z.literal('sweepSummary') }),
  z.strictObject({ kind: z.literal('registrationForm') }),
  z.strictObject({ kind: z.literal('selfAssessmentForm') }),
  z.strictObject({ kind: z.literal('applicationForm') }),
  // Without a pairingId, the agreement that ends last.
  z.strictObject({ kind: z.literal('agreementForm'), pairingId: id.nullable() }),
  z.strictObject({ kind: z.literal('deedsText') }),
  z.strictObject({ kind: z.literal('dossier') }),
  z.strictObject({ kind: z.literal('dossierVersion'), versionId: id }),
  z.strictObject({ kind: z.literal('handedVersion'), applicationId: id, versionId: id }),
  // Everybody's own, without a collective: ordered by person.takeAlong.
  z.strictObject({ kind: z.literal('ownRecord') }),
  // The passphrase comes with the build and is not stored.
  z.strictObject({ kind: z.literal('backup') }),
]);
/** Every kind has its own input; a missing kind does not compile where orders are parsed. */
export type DocumentOrder = z.output<typeof documentOrder>;

/** A job as seen by its requester. */
export interface JobView {
  readonly jobId: string;
  /** An own record and a backup are named so too, to the clients that ordered them; older ones cannot. */
  readonly kind: Exclude<DocumentKind, 'ownRecord' | 'backup'>;
  /** Of an agreement that was ordered by its own id. */
  readonly pairingId?: string;
  readonly state: JobState;
  /** Completed steps of all; 0 of 0 before the total is known. */
  readonly done: number;
  readonly total: number;
  readonly failure: JobFailure | null;
  readonly requestedAt: string;
  /** Present until the file expires. */
  readonly file: {
    readonly name: string;
    readonly bytes: number;
    readonly url: string;
    readonly expiresAt: string;
  } | null;
}

export const documentProcedures = {
  /**
   * Orders a document or a rebuild; the same order by the same person is the same job. Then call the function `documents`
   * with `{name: 'document.build', input: {jobId}}` and poll the job.
   */
  'document.request': writes({
    input: z.strictObject({ collectiveId: id, order: documentOrder }),
    output: returns<JobView>(),
  }),
  /** Orders all that the caller wrote, in every collective of theirs and those they left; requires no seat. */
  'person.takeAlong': writes({
    input: z.strictObject({}),
    output: returns<JobView>(),
  }),
  /** The same for officers of a district or recommending body. */
  'office.requestDocument': writes({
    input: z.strictObject({ orgId: id, order: documentOrder }),
    output: returns<JobView>(),
  }),
  'office.documents': reads({
    input: z.strictObject({ orgId: id }),
    output: returns<{ jobs: readonly JobView[] }>(),
  }),
  'document.follow': reads({ input: z.strictObject({ jobId: id }), output: returns<JobView>() }),
  'document.cancel': writes({ input: z.strictObject({ jobId: id }), output: returns<JobView>() }),
  /** Lists the caller's jobs in a collective, newest first, and the papers of its notice (`papers`, since 0.2.0). */
  'document.list': reads({
    input: z.strictObject({ collectiveId: id }),
    output: returns<{ jobs: readonly JobView[]; papers?: readonly PaperKind[] }>(),
  }),
};
