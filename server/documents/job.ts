import type { DocumentOrder, JobView } from '../../core/contract/document';
import { jobStateAt } from '../../core/domain/document-kind';
import type { JobFailure } from '../../core/domain/document-kind';
import { digest, hashId } from '../ids';
import type { DocumentJobDoc } from '../store/collections';

/** Names a job by who asked for what. */
export const jobIdOf = (openid: string, collectiveId: string, order: DocumentOrder): string =>
  hashId('document', openid, collectiveId, digest(order));

/** Makes a job that waits to be built; an earlier file of it is forgotten when the new one is ready. */
export const waitingJob = (
  before: DocumentJobDoc | null,
  asked: { openid: string; collectiveId: string; order: DocumentOrder; now: string },
): DocumentJobDoc => ({
  _id: jobIdOf(asked.openid, asked.collectiveId, asked.order),
  collectiveId: asked.collectiveId,
  openid: asked.openid,
  order: asked.order,
  state: 'waiting',
  turn: (before?.turn ?? 0) + 1,
  done: 0,
  total: 0,
  failure: null,
  requestedAt: asked.now,
  startedAt: null,
  file: before?.file ?? null,
  // The sweep finds a forgotten file by this, even when nobody builds again.
  expiresAt: before?.expiresAt ?? null,
});

/** Says why a job has no file, the killed build included. */
const failureOf = (job: DocumentJobDoc, nowMs: number): JobFailure | null =>
  job.state === 'building' && jobStateAt(job, nowMs) === 'failed' ? 'interrupted' : job.failure;

export function viewOfJob(job: DocumentJobDoc, now: string): JobView {
  const nowMs = Date.parse(now);
  const state = jobStateAt(job, nowMs);
  return {
    jobId: job._id,
    kind: job.order.kind,
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
