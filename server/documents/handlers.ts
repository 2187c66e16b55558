import type { DocumentOrder } from '../../core/contract/document';
import { accept } from '../../core/contract/result';
import { isOver, jobStateAt } from '../../core/domain/document-kind';
import type { ReadContext, WriteContext } from '../context';
import type { Handlers } from '../handler';
import { jobIdOf, viewOfJob, waitingJob } from './job';
import { refuseOrder } from './right';

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

/** Asks for a document in the name of a place: a collective, or an office. */
async function request({ tx, now, openid, person }: WriteContext, placeId: string, order: DocumentOrder) {
  const refused = await refuseOrder(tx, person, placeId, order);
  // The kinds differ in who may ask; each says so with the door's own words.
  if (refused) return refused as never;
  const before = await tx.get('documentJobs', jobIdOf(openid, placeId, order));
  // Tapping twice does not start twice: what is under way goes on.
  if (before && !isOver(jobStateAt(before, Date.parse(now)))) return accept(viewOfJob(before, now));
  const job = waitingJob(before, { openid, collectiveId: placeId, order, now });
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
