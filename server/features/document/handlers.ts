import type { DocumentOrder } from '../../../core/contract/document';
import { accept } from '../../../core/contract/result';
import { isOver, jobStateAt } from '../../../core/domain/document-kind';
import type { DocumentKind } from '../../../core/domain/document-kind';
import { officeIn, seatIn } from '../../rpc/context';
import type { ReadContext, WriteContext } from '../../rpc/context';
import type { Handlers } from '../../rpc/handler';
import type { PersonDoc } from '../../store/collections';
import { logSeat } from '../seat-move/commands';
import type { ReadNote } from '../../store/private-read';
import { applicationRead, privateReadDoc } from '../../store/private-read';
import type { Transaction } from '../../store/store';
import { noticeOf } from '../../store/notice';
import { formsOf } from '../dossier/queries';
import { jobIdOf, viewOfJob, waitingJob } from './job';
import { refuseOrder } from './permissions';

const JOBS_SHOWN = 20;
/** Stands for a collective in the files that belong to the requester alone. */
const OWN_FILES = 'own';

export const documentHandlers: Handlers<
  | 'document.request'
  | 'document.follow'
  | 'person.takeAlong'
  | 'document.cancel'
  | 'document.list'
  | 'office.requestDocument'
  | 'office.documents'
> = {
  'document.request': (context, { order }, { collectiveId }) => request(context, collectiveId, order),

  'person.takeAlong': (context) => request(context, OWN_FILES, { kind: 'ownRecord' }),

  'office.requestDocument': (context, { order }, { office }) => request(context, office.orgId, order),

  'office.documents': (context, _input, { office }) => listJobs(context, office.orgId),

  'document.follow': async ({ now }, _input, { job }) => accept(viewOfJob(job, now)),

  'document.cancel': async ({ tx, now }, _input, { job }) => {
    if (isOver(jobStateAt(job, Date.parse(now)))) return accept(viewOfJob(job, now));
    const next = { ...job, state: 'cancelled' as const };
    await tx.put('documentJobs', next);
    return accept(viewOfJob(next, now));
  },

  'document.list': async (context, _input, { collectiveId }) => {
    const [collective, { value }] = await Promise.all([
      context.db.get('collectives', collectiveId),
      listJobs(context, collectiveId),
    ]);
    const notice = collective && (await noticeOf(context.db, collective));
    return accept({ ...value, papers: notice ? formsOf(notice).documents : [] });
  },
};

/** Requests a document for a collective or an office. */
async function request({ tx, now, openid, person }: WriteContext, ownerId: string, order: DocumentOrder) {
  const refused = await refuseOrder(tx, person, ownerId, order);
  // The refusals differ by kind; each is one of the codes of the procedure in permissions.ts.
  if (refused) return refused as never;
  const before = await tx.get('documentJobs', jobIdOf(openid, ownerId, order));
  // A second request does not start a second build: the running job is returned.
  if (before && !isOver(jobStateAt(before, Date.parse(now)))) return accept(viewOfJob(before, now));
  const note = await readNoteOf(tx, person, ownerId, order);
  if (note) await tx.put('privateReads', privateReadDoc(note, now));
  const taker = order.kind === 'backup' ? seatIn(person, ownerId) : null;
  if (taker)
    await logSeat(
      tx,
      { _id: taker.seatId, collectiveId: ownerId, name: taker.name },
      { event: 'backupTaken', at: now, by: taker.name },
    );
  const job = waitingJob(before, { openid, collectiveId: ownerId, order, now });
  await tx.put('documentJobs', job);
  return accept(viewOfJob(job, now));
}

/** Kinds with a page of their own; older clients do not know them in the list. */
const APART: readonly DocumentKind[] = ['ownRecord', 'backup'];

/** Kinds whose file holds private fields of everybody on the roster. */
const OF_EVERYBODY: readonly DocumentKind[] = ['roster', 'collective', 'dossier', 'dossierVersion', 'backup'];

/** The line of the read log for a file with private fields of others; null for any other file. */
async function readNoteOf(
  tx: Transaction,
  person: PersonDoc,
  ownerId: string,
  order: DocumentOrder,
): Promise<ReadNote | null> {
  if (order.kind === 'handedVersion') {
    const application = await tx.get('applications', order.applicationId);
    const office = officeIn(person, ownerId);
    return application && office ? applicationRead(application.collectiveId, office) : null;
  }
  const seat = seatIn(person, ownerId);
  if (!seat?.leader) return null;
  const reader = { collectiveId: ownerId, reader: seat.seatId, role: 'leader', by: seat.name } as const;
  if (OF_EVERYBODY.includes(order.kind)) return { ...reader, seatId: '', what: 'rosterPaper' };
  if (order.kind !== 'growthCard') return null;
  const card = await tx.get('cards', order.cardId);
  return card && card.seatId !== seat.seatId ? { ...reader, seatId: card.seatId, what: 'cardPaper' } : null;
}

async function listJobs({ db, now, openid }: ReadContext, collectiveId: string) {
  const jobs = await db.find(
    'documentJobs',
    { openid, collectiveId },
    { order: ['requestedAt', 'desc'], limit: JOBS_SHOWN },
  );
  const listed = jobs.filter(({ order }) => !APART.includes(order.kind));
  return accept({ jobs: listed.map((job) => viewOfJob(job, now)) });
}
