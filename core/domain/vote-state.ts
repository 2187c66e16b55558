import type { DisputeAnswer } from './dispute';

/** States of a stage vote, in order. */
export const VOTE_STATES = [
  'draft', // the 号长 defined question and scrutineers
  'readOut', // the roster is frozen and read aloud; both scrutineers submit their keys
  'open', // envelopes are cast and may be replaced until close
  'frozen', // the list of envelopes is fixed; clients check theirs
  'openingA', // the first scrutineer removes the outer layer
  'openingB', // the second removes the inner layer and counts
  'board', // the result is published; disputes can be filed
  'archived', // the box is erased
  'void', // voided without a result
] as const;
export type VoteState = (typeof VOTE_STATES)[number];

export const VOTE_EVENTS = [
  'readOut',
  'redraft',
  'open',
  'freeze',
  'beginOpening',
  'deliverMix',
  'deliverBoard',
  'archive',
  'giveUp',
] as const;
export type VoteEvent = (typeof VOTE_EVENTS)[number];

/** The whole machine: what is not in the table does not happen. Every state before the board has a way out. */
export const VOTE_MACHINE: Readonly<Record<VoteState, Readonly<Partial<Record<VoteEvent, VoteState>>>>> = {
  draft: { readOut: 'readOut', giveUp: 'void' },
  readOut: { open: 'open', redraft: 'draft', giveUp: 'void' },
  open: { freeze: 'frozen', giveUp: 'void' },
  frozen: { beginOpening: 'openingA', giveUp: 'void' },
  openingA: { deliverMix: 'openingB', giveUp: 'void' },
  openingB: { deliverBoard: 'board', giveUp: 'void' },
  board: { archive: 'archived' },
  archived: {},
  void: {},
};

/** Gives the state after an event; null when it may not happen now. */
export const afterEvent = (state: VoteState, event: VoteEvent): VoteState | null =>
  VOTE_MACHINE[state][event] ?? null;

/** Says whether another vote of the collective has to wait for this one. */
export const isRunning = (state: VoteState): boolean =>
  state !== 'board' && state !== 'archived' && state !== 'void';

/** Why a vote was given up. */
export const VOID_REASONS = [
  'tooFew',
  'scrutineerAbsent',
  'mixRefused',
  'rosterWrong',
  'disputed',
  'withdrawn',
] as const;
export type VoidReason = (typeof VOID_REASONS)[number];

/** In a meeting the box is opened at once; remotely, clients first have a day to check their envelopes. */
export const VOTE_MODES = ['meeting', 'remote'] as const;
export type VoteMode = (typeof VOTE_MODES)[number];
export const GRACE_HOURS: Readonly<Record<VoteMode, number>> = { meeting: 0, remote: 24 };

/** No call lives longer than 20 s and no transaction longer than 30 s, so after this wait nothing is still dropping. */
export const FREEZE_WAIT_SECONDS = 40;

/** The moments a clock needs; ISO instants. */
export interface VoteTimes {
  readonly state: VoteState;
  readonly closesAt: string | null;
  /** When the 号长 closed before the hour; null otherwise. */
  readonly closedEarlyAt: string | null;
  readonly frozenAt: string | null;
  readonly graceHours: number;
  readonly boardAt: string | null;
}

/** The moment from which no envelope is taken. */
export const closingOf = ({ closesAt, closedEarlyAt }: Pick<VoteTimes, 'closesAt' | 'closedEarlyAt'>) =>
  closedEarlyAt !== null && (closesAt === null || closedEarlyAt < closesAt) ? closedEarlyAt : closesAt;

const later = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

const HOUR = 3_600_000;

/** Gives what time alone brings next and from when; null when the vote waits for a person or is over. */
export function nextByClock(
  times: VoteTimes,
  disputeHours: number,
): { readonly event: VoteEvent; readonly from: string } | null {
  const closing = closingOf(times);
  if (times.state === 'open' && closing !== null)
    return { event: 'freeze', from: later(closing, FREEZE_WAIT_SECONDS * 1000) };
  if (times.state === 'frozen' && times.frozenAt !== null)
    return { event: 'beginOpening', from: later(times.frozenAt, times.graceHours * HOUR) };
  if (times.state === 'board' && times.boardAt !== null)
    return { event: 'archive', from: later(times.boardAt, disputeHours * HOUR) };
  return null;
}

/** What decides whether the figures of a vote are shown. */
export interface CheckedResult {
  readonly disputeAnswer: { readonly answer: DisputeAnswer } | null;
  /** Absent for boards published before phones verified them together. */
  readonly check?:
    | {
        readonly parts: number;
        readonly reports: readonly unknown[];
        readonly faults: readonly { readonly proven: boolean }[];
      }
    | undefined;
}

/**
 * Says whether the figures of a board are shown: when every cell was verified and none found invalid. The 号长 may let
 * a result stand against a report that the server could not prove, but not against a proven one.
 */
export function isResultShown({ check, disputeAnswer }: CheckedResult): boolean {
  if (disputeAnswer?.answer === 'rerun') return false;
  if (!check) return true;
  if (check.faults.some(({ proven }) => proven)) return false;
  const accused = check.faults.length > 0 && disputeAnswer?.answer !== 'stand';
  return !accused && check.reports.length === check.parts;
}

/** Says whether phones still verify the board of a vote. */
export const isBeingChecked = ({
  state,
  check,
}: Pick<CheckedResult, 'check'> & { readonly state: VoteState }): boolean =>
  state === 'board' && check !== undefined && check.reports.length < check.parts;
