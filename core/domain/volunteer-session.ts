import type { PairingRecord } from './eligibility/record';
import { pairingEnd, sessionStanding } from './eligibility/year';
import type { Day } from './month-day';

/** The kinds of sessions: 岗位体验, 实地观摩, 公开评议, 文化倡导, 法治宣讲, 政策宣传, 公益服务. */
export const SESSION_KINDS = [
  'experience',
  'visit',
  'review',
  'culture',
  'lawTalk',
  'policyTalk',
  'welfare',
] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/** House id of a session held elsewhere: it does not count and needs no confirmation. */
export const ELSEWHERE = '';

/** Says whether a session counts towards the year, or why it does not. */
export const SESSION_STANDINGS = [
  'counted',
  'unconfirmed',
  'disputed',
  'unsigned',
  'outsideAgreement',
  'elsewhere',
] as const;
export type SessionStanding = (typeof SESSION_STANDINGS)[number];

export interface ReviewedSession {
  readonly id: string;
  readonly houseId: string;
  readonly on: Day;
  readonly confirmed: boolean;
  readonly disputed: boolean;
}

/** Returns the standing of a session: consistent with rule E8, with a more specific reason. */
export function standingOf(session: ReviewedSession, pairings: readonly PairingRecord[]): SessionStanding {
  if (session.houseId === ELSEWHERE) return 'elsewhere';
  const standing = sessionStanding(session, pairings);
  if (standing === 'counted') return 'counted';
  if (standing === 'unconfirmed') return session.disputed ? 'disputed' : 'unconfirmed';
  return agreementsOn(pairings, session.houseId, session.on).length > 0 ? 'unsigned' : 'outsideAgreement';
}

/** Finds the agreements with a house that include a day, signed or not. */
export const agreementsOn = <P extends PairingRecord>(
  pairings: readonly P[],
  houseId: string,
  day: Day,
): P[] => pairings.filter((one) => one.houseId === houseId && one.from <= day && day <= pairingEnd(one));

/** Masks each part of a name except its first character: 陈一诺 → 陈**, 阿依古丽·买买提 → 阿**·买**. */
export const maskName = (name: string, last = false): string =>
  name
    .trim()
    .split(/([· ])/)
    .map((part) => (part === '·' || part === ' ' ? part : maskPart(part, last)))
    .join('');

const maskPart = (part: string, last: boolean): string => {
  const [first = '', ...others] = [...part];
  const stars = '*'.repeat(Math.min(others.length, 2));
  return last && others.length > 1 ? `${first}*${others[others.length - 1] ?? ''}` : first + stars;
};

/** Masks the names of a list so that they can be told apart: those alike also show their last character. */
export function maskNames(names: readonly string[]): string[] {
  const masked = names.map((name) => maskName(name));
  const alike = (text: string): boolean => masked.filter((one) => one === text).length > 1;
  return names.map((name, index) => {
    const text = masked[index] ?? '';
    return alike(text) ? maskName(name, true) : text;
  });
}
