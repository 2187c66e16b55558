import type { DueJob } from '../core/domain/rhythm';
import { isStale, jobsBetween, nextDue } from '../core/domain/rhythm';
import { shiftMonth } from '../core/domain/post';
import { monthInChina } from './context';
import { freezeMonth } from './issue';
import { leaderOffice } from './ids';
import { letterFor } from './letter';
import type { Notify } from './letter-box';
import { sendLetters } from './letter-box';
import type { PictureFiles } from './picture/files';
import { sweepPictures } from './picture/sweep';
import { wallOf, wholeSheet } from './sheet';
import type { RhythmDoc } from './store/month-collections';
import type { Store, Transaction } from './store/store';
import { todoFor } from './todo';
import { advanceVotes } from './vote/advance';

/** What the outside world gives a tick. */
export interface ClockWorld {
  readonly store: Store;
  readonly now: string;
  readonly notify: Notify;
  readonly pictures: Pick<PictureFiles, 'remove'>;
  readonly log: (entry: { incident: string; procedure: string; error: string }) => void;
}

/** One tick does at most this much; what is left is due at the next. */
const COLLECTIVES_A_TICK = 20;
const JOBS_A_TICK = 8;
const MEMBERS_MAX = 800;

export interface TickReport {
  readonly jobs: number;
  readonly letters: number;
  readonly failed: number;
}

/** Does what came due since the last tick, each job once for its period however often, or late, the tick comes. */
export async function tick(world: ClockWorld): Promise<TickReport> {
  const { store, now } = world;
  const due = await store.find(
    'rhythms',
    { nextDue: { below: `${now}~` } },
    { order: ['nextDue', 'asc'], limit: COLLECTIVES_A_TICK },
  );
  let jobs = 0;
  let failed = 0;
  for (const rhythm of due) {
    try {
      jobs += await runJobs(world, rhythm);
    } catch (error) {
      // One collective's trouble must not keep the others waiting.
      failed += 1;
      world.log({ incident: `clock.${rhythm._id}`, procedure: 'clock.tick', error: (error as Error).name });
    }
  }
  failed += await apart(world, 'clock.votes', () => advanceVotes(store, now));
  failed += await apart(world, 'clock.pictures', () => sweepPictures(world));
  return { jobs, letters: await sendLetters(world), failed };
}

/** Does one of the clock's errands; counts a failure as one, so that it keeps nothing else waiting. */
async function apart({ log }: ClockWorld, incident: string, errand: () => Promise<unknown>): Promise<number> {
  try {
    await errand();
    return 0;
  } catch (error) {
    log({ incident, procedure: 'clock.tick', error: (error as Error).name });
    return 1;
  }
}

async function runJobs({ store, now }: ClockWorld, rhythm: RhythmDoc): Promise<number> {
  const { _id: collectiveId } = rhythm;
  const jobs = jobsBetween(rhythm.doneUntil, now, rhythm.plan);
  for (const job of jobs.slice(0, JOBS_A_TICK)) {
    const members =
      job.job === 'remind' && !isStale(job, monthInChina(now)) ? await membersOf(store, collectiveId) : [];
    await store.transact(
      async (tx) => {
        const held = await tx.get('rhythms', collectiveId);
        if (!held || held.version !== rhythm.version || held.doneUntil >= job.at) return false;
        const jobId = `${collectiveId}.${job.job}.${job.period}`;
        const outcome = (await tx.get('jobs', jobId)) ? null : await doJob(tx, held, job, members, now);
        if (outcome !== null) await tx.add('jobs', [{ _id: jobId, collectiveId, at: now, outcome }]);
        const reminded = outcome === 'reminded' ? now : held.remindedAt;
        await tx.put('rhythms', {
          ...held,
          doneUntil: job.at,
          nextDue: nextDue(job.at, held.plan),
          remindedAt: reminded,
        });
        return true;
      },
      (done) => done,
    );
  }
  return Math.min(jobs.length, JOBS_A_TICK);
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
    // A month nobody wrote in stays open: what comes late goes into the next issue.
    return (await freezeMonth(tx, collectiveId, period, rhythm.order, now)).kind;
  }
  if (job === 'open') return askToFreeze(tx, rhythm, shiftMonth(period, -1), now);
  return remind(tx, collectiveId, period, members, now);
}

/** Asks the 号长 to freeze the month that is over, where the team freezes by hand. */
async function askToFreeze(tx: Transaction, rhythm: RhythmDoc, month: string, now: string): Promise<string> {
  const { _id: collectiveId, plan } = rhythm;
  const { lastMonth } = await wallOf(tx, collectiveId);
  const written = (await wholeSheet(tx, collectiveId, month)).some((sheet) => sheet.entries.length > 0);
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

/** Tells those who have not written, once: on their 今日, and by message where they agreed. */
async function remind(
  tx: Transaction,
  collectiveId: string,
  month: string,
  members: readonly Member[],
  now: string,
): Promise<string> {
  const sheets = [
    ...(await wholeSheet(tx, collectiveId, month)),
    ...(await wholeSheet(tx, collectiveId, shiftMonth(month, 1))),
  ];
  const written = new Set(
    sheets.flatMap((sheet) =>
      sheet.entries.filter((entry) => entry.month === month).map((entry) => entry.seatId),
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
    missing.map(({ seatId, name }) => letterFor('remind', month, seatId, name, month, now)),
  );
  return 'reminded';
}
