import { askedFrom } from '../../core/domain/cycle';
import { isMonth } from '../../core/domain/month';
import type { DueJob } from '../../core/domain/rhythm';
import { opensOn } from '../../core/domain/showcase';
import { isStale, jobsBetween, nextDue } from '../../core/domain/rhythm';
import { shiftMonth } from '../../core/domain/post';
import { announceShowcase } from '../features/showcase/commands';
import { moveBodies } from '../features/application/move-bodies';
import { askForRenewal, endingPairings } from '../features/youth-house/commands';
import { sweepCycles } from '../features/cycle/sweep';
import { freezeMonth } from '../features/wall/freeze-month';
import { leaderOffice } from '../store/ids';
import { notificationFor } from '../notifications/templates';
import type { Notify } from '../notifications/outbox';
import { sendNotifications } from '../notifications/outbox';
import type { PictureFiles } from '../store/picture-files';
import { eraseAccounts } from '../features/person/erase';
import { sweepRetention } from '../features/person/retain';
import { sweepPictures } from '../features/picture/sweep';
import { wallOf, readMonthRecord } from '../store/month-record';
import type { CollectiveDoc } from '../store/collections';
import type { RhythmDoc } from '../store/month-collections';
import type { Store, Transaction } from '../store/store';
import { todoFor } from '../notifications/todos';
import { sweepDissolved } from '../features/leadership/dissolve';
import { eraseCollectives } from '../features/leadership/erase';
import { announceNotices } from '../features/notice/commands';
import { sweepRescues } from '../features/leadership/sweep';
import { sweepMoves } from '../features/seat-move/sweep';
import { advanceVotes } from '../features/vote/advance';
import { monthInChina } from '../rpc/instants';
import { sweepDrafts } from './sweep-drafts';
import { sweepExpired } from './sweep-expired';
import { sweepReads } from './sweep-reads';
import { sweepRequests } from './sweep-requests';

/** Dependencies of a tick. */
export interface ClockDeps {
  readonly store: Store;
  readonly now: string;
  readonly notify: Notify;
  readonly pictures: Pick<PictureFiles, 'remove'>;
  readonly log: (entry: { incident: string; procedure: string; error: string }) => void;
}

/** Limits the work of a tick; the rest is due at the next. */
const COLLECTIVES_PER_TICK = 20;
const JOBS_PER_TICK = 8;
const MEMBERS_MAX = 800;

interface TickReport {
  readonly jobs: number;
  readonly letters: number;
  readonly failed: number;
}

/** Runs the jobs due since the last tick, each once per period however often or late the tick runs. */
export async function tick(deps: ClockDeps): Promise<TickReport> {
  const { store, now } = deps;
  const due = await store.find(
    'rhythms',
    { nextDue: { below: `${now}~` } },
    { order: ['nextDue', 'asc'], limit: COLLECTIVES_PER_TICK },
  );
  let jobs = 0;
  let failed = await runSafely(deps, 'clock.cycles', () => sweepCycles(store, now));
  for (const rhythm of due) {
    try {
      jobs += await runJobs(deps, rhythm);
    } catch (error) {
      // A failure for one collective must not block the others.
      failed += 1;
      deps.log({ incident: `clock.${rhythm._id}`, procedure: 'clock.tick', error: (error as Error).name });
    }
  }
  failed += await runSafely(deps, 'clock.votes', () => advanceVotes(store, now));
  failed += await runSafely(deps, 'clock.accounts', () => eraseAccounts(deps));
  failed += await runSafely(deps, 'clock.released', () => sweepDissolved(store, now));
  failed += await runSafely(deps, 'clock.dissolved', () => eraseCollectives(deps));
  failed += await runSafely(deps, 'clock.retention', () => sweepRetention(deps));
  failed += await runSafely(deps, 'clock.pictures', () => sweepPictures(deps));
  failed += await runSafely(deps, 'clock.bodies', () => moveBodies(store, now));
  failed += await runSafely(deps, 'clock.notices', () => announceNotices(store, now));
  failed += await runSafely(deps, 'clock.moves', () => sweepMoves(store, now));
  failed += await runSafely(deps, 'clock.rescues', () => sweepRescues(store, now));
  failed += await runSafely(deps, 'clock.reads', () => sweepReads(store, now));
  failed += await runSafely(deps, 'clock.expired', () => sweepExpired(store, now));
  failed += await runSafely(deps, 'clock.drafts', () => sweepDrafts(store, now));
  failed += await runSafely(deps, 'clock.requests', () => sweepRequests(store, now));
  return { jobs, letters: await sendNotifications(deps), failed };
}

/** Runs one task of the clock; a failure is logged and counted, and does not block the others. */
async function runSafely(
  { log }: ClockDeps,
  incident: string,
  task: () => Promise<unknown>,
): Promise<number> {
  try {
    await task();
    return 0;
  } catch (error) {
    log({ incident, procedure: 'clock.tick', error: (error as Error).name });
    return 1;
  }
}

async function runJobs({ store, now }: ClockDeps, rhythm: RhythmDoc): Promise<number> {
  const { _id: collectiveId } = rhythm;
  const jobs = jobsBetween(rhythm.doneUntil, now, rhythm.plan);
  for (const job of jobs.slice(0, JOBS_PER_TICK)) {
    const opening = job.job === 'open' && (await opensShowcase(store, collectiveId, job.period));
    const reminding = job.job === 'remind' && !isStale(job, monthInChina(now));
    const ending = job.job === 'open' ? await endingPairings(store, collectiveId, job.period) : [];
    const members = opening || reminding ? await membersOf(store, collectiveId) : [];
    await store.transact(
      async (tx) => {
        const held = await tx.get('rhythms', collectiveId);
        if (!held || held.version !== rhythm.version || held.doneUntil >= job.at) return false;
        const jobId = `${collectiveId}.${job.job}.${job.period}`;
        const outcome = (await tx.get('jobs', jobId)) ? null : await doJob(tx, held, job, members, now);
        if (outcome !== null) await askForRenewal(tx, collectiveId, ending, now);
        if (outcome !== null) await tx.add('jobs', [{ _id: jobId, collectiveId, at: now, outcome }]);
        const remindedAt = outcome === 'reminded' ? now : held.remindedAt;
        await tx.put('rhythms', {
          ...held,
          doneUntil: job.at,
          nextDue: nextDue(job.at, held.plan),
          remindedAt,
        });
        return true;
      },
      (done) => done,
    );
  }
  return Math.min(jobs.length, JOBS_PER_TICK);
}

/** Says whether the showcase of the running cycle opens in a month. */
async function opensShowcase(store: Store, collectiveId: string, period: string): Promise<boolean> {
  const [collective] = await store.find(
    'collectives',
    { _id: collectiveId },
    { limit: 1, fields: ['cycle'] },
  );
  return collective !== undefined && opensOn(collective.cycle).slice(0, 7) === period;
}

interface Member {
  readonly seatId: string;
  readonly name: string;
}

const membersOf = async (store: Store, collectiveId: string): Promise<Member[]> => {
  const seats = await store.find(
    'seats',
    { collectiveId, state: 'active' },
    { order: ['no', 'asc'], limit: MEMBERS_MAX, fields: ['name', 'kind', 'openid'] },
  );
  return seats
    .filter((seat) => seat.kind === 'member' && seat.openid !== null)
    .map((seat) => ({ seatId: seat._id, name: seat.name }));
};

async function doJob(
  tx: Transaction,
  rhythm: RhythmDoc,
  { job, period }: DueJob,
  members: readonly Member[],
  now: string,
): Promise<string> {
  const { _id: collectiveId } = rhythm;
  if (job === 'freeze') {
    // A month without entries stays open: late posts go to the next issue.
    return (await freezeMonth(tx, collectiveId, period, rhythm, now)).kind;
  }
  if (job === 'open') {
    const collective = await tx.get('collectives', collectiveId);
    if (collective) await askForCycle(tx, collective, period, now);
    if (collective && members.length > 0)
      await announceShowcase(
        tx,
        collective,
        members.map(({ seatId }) => seatId),
        now,
      );
    return addFreezeTodo(tx, rhythm, shiftMonth(period, -1), now);
  }
  return remind(tx, collectiveId, period, members, now);
}

/** Adds the 号长's todo to open the next cycle; the clock opens none by itself. */
async function askForCycle(
  tx: Transaction,
  { _id: collectiveId, cycle, nextCycle, dissolvedAt }: CollectiveDoc,
  period: string,
  now: string,
): Promise<void> {
  if (nextCycle || dissolvedAt || !isMonth(cycle.to) || period < askedFrom(cycle)) return;
  const about = { collectiveId, at: now, name: '', title: cycle.to };
  await tx.put('todos', todoFor('openCycle', collectiveId, leaderOffice(collectiveId), about));
}

/** Adds the 号长's todo to freeze the last month, where the plan has no freeze day. */
async function addFreezeTodo(
  tx: Transaction,
  rhythm: RhythmDoc,
  month: string,
  now: string,
): Promise<string> {
  const { _id: collectiveId, plan } = rhythm;
  const { lastMonth } = await wallOf(tx, collectiveId);
  const written = (await readMonthRecord(tx, collectiveId, month)).some(
    (record) => record.entries.length > 0,
  );
  if (plan.freezeDay !== null || !written || (lastMonth !== null && lastMonth >= month)) return 'opened';
  await tx.put(
    'todos',
    todoFor('freezeWall', collectiveId, leaderOffice(collectiveId), {
      collectiveId,
      at: now,
      name: '',
      title: month,
    }),
  );
  return 'asked';
}

/** Reminds members without a post once, by todo and by message. */
async function remind(
  tx: Transaction,
  collectiveId: string,
  month: string,
  members: readonly Member[],
  now: string,
): Promise<string> {
  const records = [
    ...(await readMonthRecord(tx, collectiveId, month)),
    ...(await readMonthRecord(tx, collectiveId, shiftMonth(month, 1))),
  ];
  const written = new Set(
    records.flatMap((record) =>
      record.entries.filter((entry) => entry.month === month).map((entry) => entry.seatId),
    ),
  );
  const missing = members.filter((member) => !written.has(member.seatId));
  if (missing.length === 0) return 'nobody';
  await tx.add(
    'todos',
    missing.map(({ seatId, name }) =>
      todoFor('writePost', month, seatId, { collectiveId, at: now, name, title: month }),
    ),
  );
  await tx.add(
    'letters',
    missing.map(({ seatId, name }) => notificationFor('remind', month, seatId, name, month, now)),
  );
  return 'reminded';
}
