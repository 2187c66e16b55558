import type { DocumentOrder } from '../../../core/contract/document';
import { accept } from '../../../core/contract/result';
import { isOver, jobStateAt } from '../../../core/domain/document-kind';
import type { ReadContext, WriteContext } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import { jobIdOf, viewOfJob, waitingJob } from './job';
import { refuseOrder } from './permissions';

const JOBS_SHOWN = 20;

export const documentHandlers: Handlers<
  | 'document.request'
  | 'document.follow'
  | 'document.cancel'
  | 'document.list'
  | 'office.requestDocument'
  | 'office.documents'
> = {
  'document.request': (context, { order }, { collectiveId }) => request(context, collectiveId, order),

  'office.requestDocument': (context, { order }, { office }) => request(context, office.orgId, order),

  'office.documents': (context, _input, { office }) => listJobs(context, office.orgId),

  'document.follow': async ({ now }, _input, { job }) => accept(viewOfJob(job, now)),

  'document.cancel': async ({ tx, now }, _input, { job }) => {
    if (isOver(jobStateAt(job, Date.parse(now)))) return accept(viewOfJob(job, now));
    const next = { ...job, state: 'cancelled' as const };
    await tx.put('documentJobs', next);
    return accept(viewOfJob(next, now));
  },

  'document.list': (context, _input, { collectiveId }) => listJobs(context, collectiveId),
};

/** Requests a document for a collective or an office. */
async function request({ tx, now, openid, person }: WriteContext, ownerId: string, order: DocumentOrder) {
  const refused = await refuseOrder(tx, person, ownerId, order);
  // The refusals differ by kind; each is one of the codes of the procedure in permissions.ts.
  if (refused) return refused as never;
  const before = await tx.get('documentJobs', jobIdOf(openid, ownerId, order));
  // A second request does not start a second build: the running job is returned.
  if (before && !isOver(jobStateAt(before, Date.parse(now)))) return accept(viewOfJob(before, now));
  const job = waitingJob(before, { openid, collectiveId: ownerId, order, now });
  await tx.put('documentJobs', job);
  return accept(viewOfJob(job, now));
}

async function listJobs({ db, now, openid }: ReadContext, collectiveId: string) {
  const jobs = await db.find(
    'documentJobs',
    { openid, collectiveId },
    { order: ['requestedAt', 'desc'], limit: JOBS_SHOWN },
  );
  return accept({ jobs: jobs.map((job) => viewOfJob(job, now)) });
}
