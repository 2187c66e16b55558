/** What the documents service can make; each kind has one builder and one right. */
export const DOCUMENT_KINDS = [
  'growthCard', // a member's card, .docx
  'roster', // the roster, .xlsx
  'ledger', // nodes, feedback and quotes of the cycle, .xlsx
  'booklet', // the showcase's pages, .docx
  'experiencePaper', // the latest experience paper, .docx
  'collective', // everything of the cycle, .zip
  'wallIssue', // 公示第 N 期 on a wide sheet, .docx
  'ballotForm', // paper ballots and a tally form, .docx
  'sign', // the encouragement sign of the stage, .docx
  'samplingSheet', // a random sample of collectives to visit, .docx
  'sweepSummary', // a district's decisions and coverage, .xlsx
  'registrationForm', // 报备登记表, .docx
  'selfAssessmentForm', // 自评表, .docx
  'applicationForm', // 申报（复核）表, .docx
  'agreementForm', // 结对共建协议书 of one agreement, .docx
  'deedsText', // the latest 事迹材料, .docx
  'dossier', // the complete dossier, .zip
  'dossierVersion', // a submitted dossier version, .zip
  'handedVersion', // the same for its recipients, .zip
  'ownRecord', // all that the requester wrote, .zip
  'backup', // the whole collective, encrypted, .qcb
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const JOB_STATES = ['waiting', 'building', 'ready', 'failed', 'cancelled', 'expired'] as const;
export type JobState = (typeof JOB_STATES)[number];

export const JOB_FAILURES = [
  'gone', // the subject no longer exists, or is no longer visible to the requester
  'nothing', // there is nothing to print yet
  'template', // the template is missing or cannot be filled: the operator must fix it
  'interrupted', // the function was stopped before it ended
  'internal', // an unexpected error; see the log
] as const;
export type JobFailure = (typeof JOB_FAILURES)[number];

/** Lifetime of a finished file and its link. */
export const FILE_LIFE_SECONDS = 2 * 60 * 60;
/** A build that has not ended after this long was killed: the function's own limit is 60 s. */
export const BUILD_LEASE_SECONDS = 75;

/** What a job's times say of it, at an instant (epoch milliseconds). */
export interface JobTimes {
  readonly state: JobState;
  readonly startedAt: string | null;
  readonly expiresAt: string | null;
}

/** Returns the current state of a job: files expire and interrupted builds fail by time. */
export function jobStateAt(job: JobTimes, nowMs: number): JobState {
  if (job.state === 'ready' && job.expiresAt !== null && nowMs >= Date.parse(job.expiresAt)) return 'expired';
  if (job.state === 'building' && job.startedAt !== null)
    return nowMs >= Date.parse(job.startedAt) + BUILD_LEASE_SECONDS * 1000 ? 'failed' : 'building';
  return job.state;
}

/** Says whether nothing more will come of a job by itself. */
export const isOver = (state: JobState): boolean => state !== 'waiting' && state !== 'building';
