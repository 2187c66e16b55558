import { accept } from '../../core/contract/result';
import { isOver, jobStateAt } from '../../core/domain/document-kind';
import type { Handlers } from '../handler';
import { jobIdOf, viewOfJob, waitingJob } from './job';
import { refuseOrder } from './right';

const JOBS_SHOWN = 20;

export const documentHandlers: Handlers<
  'document.request' | 'document.follow' | 'document.cancel' | 'document.list'
> = {
  'document.request': async ({ tx, now, openid, person }, { order }, { collectiveId }) => {
    const refused = await refuseOrder(tx, person, collectiveId, order);
    // The kinds differ in who may ask; each says so with the door's own words.
    if (refused) return refused as never;
    const before = await tx.get('documentJobs', jobIdOf(openid, collectiveId, order));
    // Tapping twice does not start twice: what is under way goes on.
    if (before && !isOver(jobStateAt(before, Date.parse(now)))) return accept(viewOfJob(before, now));
    const job = waitingJob(before, { openid, collectiveId, order, now });
    await tx.put('documentJobs', job);
    return accept(viewOfJob(job, now));
  },

  'document.follow': async ({ now }, _input, { job }) => accept(viewOfJob(job, now)),

  'document.cancel': async ({ tx, now }, _input, { job }) => {
    if (isOver(jobStateAt(job, Date.parse(now)))) return accept(viewOfJob(job, now));
    const next = { ...job, state: 'cancelled' as const };
    await tx.put('documentJobs', next);
    return accept(viewOfJob(next, now));
  },

  'document.list': async ({ db, now, openid }, _input, { collectiveId }) => {
    const jobs = await db.find(
      'documentJobs',
      { openid, collectiveId },
      { order: ['requestedAt', 'desc'], limit: JOBS_SHOWN },
    );
    return accept({ jobs: jobs.map((job) => viewOfJob(job, now)) });
  },
};
