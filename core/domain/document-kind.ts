/** What the documents service can make; each kind has one builder and one right. */
export const DOCUMENT_KINDS = [
  'growthCard', // a member's card, .docx
  'roster', // the roster, .xlsx
  'ledger', // nodes, words and quotes of the cycle, .xlsx
  'booklet', // the showcase's pages, .docx
  'experiencePaper', // the paper as it was written last, .docx
  'collective', // everything of the cycle, .zip
  'wallIssue', // 公示第 N 期 on a wide sheet, .docx
  'ballotForm', // the paper vote: slips and a tally sheet, .docx
  'sign', // the encouragement sign of the stage, .docx
  'samplingSheet', // whom a district visits, drawn by lot, .docx
  'sweepSummary', // a district's decisions and coverage, .xlsx
  'registrationForm', // 报备登记表, .docx
  'selfAssessmentForm', // 自评表, .docx
  'applicationForm', // 申报（复核）表, .docx
  'agreementForm', // 结对共建协议书 of one agreement, .docx
  'deedsText', // 事迹材料 as it was saved last, .docx
  'dossier', // the whole review file, .zip
  'dossierVersion', // a review file as it was handed in, .zip
  'handedVersion', // the same for those it was handed to, .zip
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export const JOB_STATES = ['waiting', 'building', 'ready', 'failed', 'cancelled', 'expired'] as const;
export type JobState = (typeof JOB_STATES)[number];

export const JOB_FAILURES = [
  'gone', // what was to be printed is no longer there, or no longer for this reader
  'nothing', // there is nothing to print yet
  'template', // the form's template is not there or cannot be filled: the operator must mend it
  'interrupted', // the function was stopped before it ended
  'internal', // a surprise; the log knows
] as const;
export type JobFailure = (typeof JOB_FAILURES)[number];

/** A finished file and its link live this long. */
export const FILE_LIFE_SECONDS = 2 * 60 * 60;
/** A build that has not ended after this long was killed: the function's own limit is 60 s. */
export const BUILD_LEASE_SECONDS = 75;

/** What a job's times say of it, at an instant (epoch milliseconds). */
export interface JobTimes {
  readonly state: JobState;
  readonly startedAt: string | null;
  readonly expiresAt: string | null;
}

/** Tells the state of a job now: files expire and killed builds fail by the clock alone. */
export function jobStateAt(job: JobTimes, nowMs: number): JobState {
  if (job.state === 'ready' && job.expiresAt !== null && nowMs >= Date.parse(job.expiresAt)) return 'expired';
  if (job.state === 'building' && job.startedAt !== null)
    return nowMs >= Date.parse(job.startedAt) + BUILD_LEASE_SECONDS * 1000 ? 'failed' : 'building';
  return job.state;
}

/** Says whether nothing more will come of a job by itself. */
export const isOver = (state: JobState): boolean => state !== 'waiting' && state !== 'building';
