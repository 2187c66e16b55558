import type { DocumentOrder, JobView } from '../../../core/contract/document';
import { jobStateAt } from '../../../core/domain/document-kind';
import type { JobFailure } from '../../../core/domain/document-kind';
import { digest, hashId } from '../../store/ids';
import type { DocumentJobDoc } from '../../store/collections';

/** Derives the job id from the requester and the order. */
export const jobIdOf = (openid: string, collectiveId: string, order: DocumentOrder): string =>
  hashId('document', openid, collectiveId, digest(order));

/**
 * Returns a waiting job; it replaces an earlier job of the same order, whose file is deleted when the new one is ready.
 */
export const waitingJob = (
  before: DocumentJobDoc | null,
  request: { openid: string; collectiveId: string; order: DocumentOrder; now: string },
): DocumentJobDoc => ({
  _id: jobIdOf(request.openid, request.collectiveId, request.order),
  collectiveId: request.collectiveId,
  openid: request.openid,
  order: request.order,
  state: 'waiting',
  turn: (before?.turn ?? 0) + 1,
  done: 0,
  total: 0,
  failure: null,
  requestedAt: request.now,
  startedAt: null,
  file: before?.file ?? null,
  // The sweep deletes the earlier file by this instant, even if the new job is never built.
  expiresAt: before?.expiresAt ?? null,
});

/** Returns why a job has no file; a build that exceeded its lease counts as interrupted. */
const failureOf = (job: DocumentJobDoc, nowMs: number): JobFailure | null =>
  job.state === 'building' && jobStateAt(job, nowMs) === 'failed' ? 'interrupted' : job.failure;

export function viewOfJob(job: DocumentJobDoc, now: string): JobView {
  const nowMs = Date.parse(now);
  const state = jobStateAt(job, nowMs);
  return {
    jobId: job._id,
    kind: job.order.kind as JobView['kind'],
    ...(job.order.kind === 'agreementForm' && job.order.pairingId ? { pairingId: job.order.pairingId } : {}),
    state,
    done: job.done,
    total: job.total,
    failure: failureOf(job, nowMs),
    requestedAt: job.requestedAt,
    file:
      state === 'ready' && job.file && job.expiresAt
        ? { name: job.file.name, bytes: job.file.bytes, url: job.file.url, expiresAt: job.expiresAt }
        : null,
  };
}
