import { shiftMonth } from './post';

/** Scheduled jobs of a collective, each run once a month. */
export const RHYTHM_JOBS = ['open', 'remind', 'freeze'] as const;
export type RhythmJob = (typeof RHYTHM_JOBS)[number];

/** The schedule chosen by a collective: days of the month, or null for manual. */
export interface RhythmPlan {
  /** Day on which members without a post are reminded once. */
  readonly remindDay: number | null;
  /** Day of the following month on which the issue is frozen. */
  readonly freezeDay: number | null;
}

export const DEFAULT_PLAN: RhythmPlan = { remindDay: 25, freezeDay: null };
export const REMIND_DAYS = { from: 10, to: 28 } as const;
export const FREEZE_DAYS = { from: 1, to: 10 } as const;

export interface DueJob {
  readonly job: RhythmJob;
  /** The month the job is about. */
  readonly period: string;
  /** ISO instant from which it is due. */
  readonly at: string;
}

/** 09:00 in China (UTC+8). */
const HOUR_UTC = 'T01:00:00.000Z';

const instantOf = (month: string, day: number): string =>
  `${month}-${String(day).padStart(2, '0')}${HOUR_UTC}`;

/** Lists the jobs of one month in the order of their due times. */
export function jobsOf(period: string, plan: RhythmPlan): DueJob[] {
  const jobs: DueJob[] = [{ job: 'open', period, at: instantOf(period, 1) }];
  if (plan.remindDay !== null) jobs.push({ job: 'remind', period, at: instantOf(period, plan.remindDay) });
  if (plan.freezeDay !== null)
    jobs.push({ job: 'freeze', period, at: instantOf(shiftMonth(period, 1), plan.freezeDay) });
  return jobs;
}

/** Lists jobs due after one instant and up to another, oldest first, including missed ones. */
export function jobsBetween(after: string, until: string, plan: RhythmPlan): DueJob[] {
  const due: DueJob[] = [];
  // The last job of a month is due in the next month, so earlier months are included.
  for (
    let period = shiftMonth(after.slice(0, 7), -2);
    period <= shiftMonth(until.slice(0, 7), 1);
    period = shiftMonth(period, 1)
  )
    due.push(...jobsOf(period, plan).filter((one) => one.at > after && one.at <= until));
  return due.sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : RHYTHM_JOBS.indexOf(a.job) - RHYTHM_JOBS.indexOf(b.job),
  );
}

/** Returns when the next job is due after an instant. */
export function nextDue(after: string, plan: RhythmPlan): string {
  const month = after.slice(0, 7);
  const next = jobsBetween(after, `${shiftMonth(month, 2)}-15${HOUR_UTC}`, plan)[0];
  return next?.at ?? instantOf(shiftMonth(month, 2), 1);
}

/** Says whether a job is obsolete: reminders of past months are not sent. */
export const isStale = (job: DueJob, nowMonth: string): boolean =>
  job.job === 'remind' && job.period < nowMonth;

/** Kinds of subscribe messages, one template each. */
export const NOTIFICATION_KINDS = ['told', 'remind', 'help', 'file'] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

export const NEED_REASONS = ['asked', 'stalled', 'noHelper'] as const;
export type NeedReason = (typeof NEED_REASONS)[number];
