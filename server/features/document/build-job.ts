import type { JobView } from '../../../core/contract/document';
import type { Result } from '../../../core/contract/result';
import { accept, refuse } from '../../../core/contract/result';
import { CLIENT_VERSION } from '../../../core/domain/client-version';
import { FILE_LIFE_SECONDS, jobStateAt } from '../../../core/domain/document-kind';
import type { DocumentKind } from '../../../core/domain/document-kind';
import { personOf } from '../../rpc/authorise';
import type { DocumentJobDoc } from '../../store/collections';
import { BUILDERS } from './builders';
import { viewOfJob } from './job';
import { Cancelled, Undeliverable } from './builder';
import type { BuildContext, Builder, BuiltDocument } from './builder';
import { refuseOrder } from './permissions';
import { BrokenTemplate } from '../../print/template/placeholder';
import { monthInChina } from '../../rpc/instants';
import { Archive } from './archive';
import type { DocumentDeps, Files, Scratch } from './deps';

/** Builds a waiting job and returns its state; a job that is running or finished is only read. */
export async function buildJob(
  deps: DocumentDeps,
  openid: string,
  { jobId, passphrase }: { readonly jobId: string; readonly passphrase: string | undefined },
): Promise<Result<JobView>> {
  const claimed = await claim(deps, openid, jobId, passphrase !== undefined);
  if (!claimed) return refuse('not-found');
  if (!claimed.mine) return accept(viewOfJob(claimed.job, deps.now));
  const { job } = claimed;
  const opened: Scratch[] = [];
  const scratch = async (): Promise<Scratch> => {
    const file = await deps.files.scratch();
    opened.push(file);
    return file;
  };
  try {
    const built = await print({ ...deps, scratch }, openid, job, passphrase);
    return accept(viewOfJob(await deliver(deps, job, built), deps.now));
  } catch (error) {
    if (!(error instanceof Cancelled || error instanceof Undeliverable)) {
      const failure = error instanceof BrokenTemplate ? 'template' : 'internal';
      const failed = await finishJob(deps, job, { state: 'failed', failure });
      deps.report('document.build', error);
      return accept(viewOfJob(failed, deps.now));
    }
    const failure = error instanceof Undeliverable ? error.failure : null;
    const next = failure === null ? {} : { state: 'failed' as const, failure };
    return accept(viewOfJob(await finishJob(deps, job, next), deps.now));
  } finally {
    for (const file of opened) await file.discard();
  }
}

/** Claims a waiting job in a transaction, so that concurrent calls start one build. */
const claim = (deps: DocumentDeps, openid: string, jobId: string, withPassphrase: boolean) =>
  deps.store.transact(
    async (tx) => {
      const job = await tx.get('documentJobs', jobId);
      if (!job || job.openid !== openid) return null;
      // A build that a poll starts again has no passphrase: the backup goes on waiting for one.
      const lacks = job.order.kind === 'backup' && !withPassphrase;
      if (job.state !== 'waiting' || lacks) return { job, mine: false };
      const next: DocumentJobDoc = { ...job, state: 'building', startedAt: deps.now };
      await tx.put('documentJobs', next);
      return { job: next, mine: true };
    },
    (result) => result?.mine === true,
  );

/** What a file reads was logged when it was requested. */
const logged = (): void => undefined;

async function print(
  deps: DocumentDeps & Pick<Files, 'scratch'>,
  openid: string,
  job: DocumentJobDoc,
  passphrase: string | undefined,
): Promise<BuiltDocument> {
  const person = await personOf(deps.store, openid);
  // Permissions may have been revoked since the request.
  if (await refuseOrder(deps.store, person, job.collectiveId, job.order)) throw new Undeliverable('gone');
  const { now, random, pictures, store: db } = deps;
  const buildContext: BuildContext = {
    context: {
      openid,
      client: CLIENT_VERSION,
      person,
      now,
      month: monthInChina(now),
      random,
      pictures,
      db,
      noteRead: logged,
    },
    collectiveId: job.collectiveId,
    template: (name) => readTemplate(deps, name),
    pageCode: deps.pageCode,
    picture: (url) => deps.files.fetch(url),
    archive: async () => new Archive(await deps.scratch()),
    step: (done, total) => step(deps, job, done, total),
    ...(passphrase === undefined ? {} : { passphrase }),
  };
  const build = (await BUILDERS[job.order.kind]()) as Builder<DocumentKind>;
  return build(job.order as never, buildContext);
}

function readTemplate(deps: DocumentDeps, name: string): Uint8Array {
  try {
    return deps.template(name);
  } catch {
    throw new BrokenTemplate(name);
  }
}

/** Saves the progress; throws `Cancelled` when the document is no longer wanted. */
async function step(deps: DocumentDeps, job: DocumentJobDoc, done: number, total: number): Promise<void> {
  const wanted = await deps.store.transact(
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

async function deliver(
  deps: DocumentDeps,
  job: DocumentJobDoc,
  built: BuiltDocument,
): Promise<DocumentJobDoc> {
  const ending = built.name.slice(built.name.lastIndexOf('.'));
  const path = `documents/${job._id}/${Buffer.from(deps.random(12)).toString('hex')}${ending}`;
  const { bytes } = built;
  const isWhole = bytes instanceof Uint8Array;
  const id = isWhole ? await deps.files.upload(path, bytes) : await bytes.upload(path);
  const url = await deps.files.link(id, FILE_LIFE_SECONDS);
  const expiresAt = new Date(Date.parse(deps.now) + FILE_LIFE_SECONDS * 1000).toISOString();
  const file = { id, name: built.name, bytes: isWhole ? bytes.byteLength : bytes.size(), url };
  const finished = await finishJob(deps, job, { state: 'ready', file, expiresAt });
  const old = finished.file?.id === id ? job.file?.id : id;
  if (old !== undefined) await deps.files.remove([old]);
  return finished;
}

/** Saves the end of a build, unless the job was cancelled or restarted since. */
const finishJob = (
  deps: DocumentDeps,
  job: DocumentJobDoc,
  end: Partial<Pick<DocumentJobDoc, 'state' | 'failure' | 'file' | 'expiresAt'>>,
): Promise<DocumentJobDoc> =>
  deps.store.transact(
    async (tx) => {
      const latest = await tx.get('documentJobs', job._id);
      if (!latest || latest.turn !== job.turn || jobStateAt(latest, Date.parse(deps.now)) !== 'building')
        return latest ?? job;
      const next = { ...latest, ...end };
      await tx.put('documentJobs', next);
      return next;
    },
    () => true,
  );
