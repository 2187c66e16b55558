import type { JobView } from '../../core/contract/document';
import type { Result } from '../../core/contract/result';
import { accept, refuse } from '../../core/contract/result';
import { FILE_LIFE_SECONDS, jobStateAt } from '../../core/domain/document-kind';
import type { DocumentKind } from '../../core/domain/document-kind';
import { personOf } from '../authorise';
import { monthInChina } from '../context';
import type { DocumentJobDoc } from '../store/collections';
import { BUILDERS } from './builders';
import { viewOfJob } from './job';
import { Cancelled, Undeliverable } from './paper';
import type { Bench, Builder, Paper } from './paper';
import { refuseOrder } from './right';
import type { DocumentWorld } from './serve-documents';
import { BrokenTemplate } from './template/placeholder';

/** Builds a waiting job and answers with what became of it; a job that is under way or over is only looked at. */
export async function buildJob(
  world: DocumentWorld,
  openid: string,
  jobId: string,
): Promise<Result<JobView>> {
  const claimed = await claim(world, openid, jobId);
  if (!claimed) return refuse('not-found');
  if (!claimed.mine) return accept(viewOfJob(claimed.job, world.now));
  const { job } = claimed;
  try {
    const paper = await print(world, openid, job);
    return accept(viewOfJob(await deliver(world, job, paper), world.now));
  } catch (error) {
    if (!(error instanceof Cancelled || error instanceof Undeliverable)) {
      const failure = error instanceof BrokenTemplate ? 'template' : 'internal';
      const failed = await settle(world, job, { state: 'failed', failure });
      world.report('document.build', error);
      return accept(viewOfJob(failed, world.now));
    }
    const failure = error instanceof Undeliverable ? error.failure : null;
    const next = failure === null ? {} : { state: 'failed' as const, failure };
    return accept(viewOfJob(await settle(world, job, next), world.now));
  }
}

/** Takes a waiting job; two phones that call at once get one build. */
const claim = (world: DocumentWorld, openid: string, jobId: string) =>
  world.store.transact(
    async (tx) => {
      const job = await tx.get('documentJobs', jobId);
      if (!job || job.openid !== openid) return null;
      if (job.state !== 'waiting') return { job, mine: false };
      const next: DocumentJobDoc = { ...job, state: 'building', startedAt: world.now };
      await tx.put('documentJobs', next);
      return { job: next, mine: true };
    },
    (result) => result?.mine === true,
  );

async function print(world: DocumentWorld, openid: string, job: DocumentJobDoc): Promise<Paper> {
  const person = await personOf(world.store, openid);
  // Rights may have ended between the request and now.
  if (await refuseOrder(world.store, person, job.collectiveId, job.order)) throw new Undeliverable('gone');
  const { now, random, pictures, store: db } = world;
  const bench: Bench = {
    context: { openid, person, now, month: monthInChina(now), random, pictures, db },
    collectiveId: job.collectiveId,
    template: (name) => readTemplate(world, name),
    pageCode: world.pageCode,
    picture: (url) => world.files.fetch(url),
    step: (done, total) => step(world, job, done, total),
  };
  const build = (await BUILDERS[job.order.kind]()) as Builder<DocumentKind>;
  return build(job.order as never, bench);
}

function readTemplate(world: DocumentWorld, name: string): Uint8Array {
  try {
    return world.template(name);
  } catch {
    throw new BrokenTemplate(name);
  }
}

/** Writes progress down and learns whether anybody still wants the document. */
async function step(world: DocumentWorld, job: DocumentJobDoc, done: number, total: number): Promise<void> {
  const wanted = await world.store.transact(
    async (tx) => {
      const latest = await tx.get('documentJobs', job._id);
      if (!latest || latest.state !== 'building' || latest.turn !== job.turn) return false;
      await tx.put('documentJobs', { ...latest, done, total });
      return true;
    },
    (result) => result,
  );
  if (!wanted) throw new Cancelled();
}

async function deliver(world: DocumentWorld, job: DocumentJobDoc, paper: Paper): Promise<DocumentJobDoc> {
  const ending = paper.name.slice(paper.name.lastIndexOf('.'));
  const path = `documents/${job._id}/${Buffer.from(world.random(12)).toString('hex')}${ending}`;
  const id = await world.files.upload(path, paper.bytes);
  const url = await world.files.link(id, FILE_LIFE_SECONDS);
  const expiresAt = new Date(Date.parse(world.now) + FILE_LIFE_SECONDS * 1000).toISOString();
  const file = { id, name: paper.name, bytes: paper.bytes.byteLength, url };
  const settled = await settle(world, job, { state: 'ready', file, expiresAt });
  const old = settled.file?.id === id ? job.file?.id : id;
  if (old !== undefined) await world.files.remove([old]);
  return settled;
}

/** Ends a build, unless it was cancelled or begun anew meanwhile. */
const settle = (
  world: DocumentWorld,
  job: DocumentJobDoc,
  end: Partial<Pick<DocumentJobDoc, 'state' | 'failure' | 'file' | 'expiresAt'>>,
): Promise<DocumentJobDoc> =>
  world.store.transact(
    async (tx) => {
      const latest = await tx.get('documentJobs', job._id);
      if (!latest || latest.turn !== job.turn || jobStateAt(latest, Date.parse(world.now)) !== 'building')
        return latest ?? job;
      const next = { ...latest, ...end };
      await tx.put('documentJobs', next);
      return next;
    },
    () => true,
  );
