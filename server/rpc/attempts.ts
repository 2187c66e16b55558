import type { RefusalCode } from '../../core/contract/refusals';
import type { PersonDoc } from '../store/collections';
import type { Transaction } from '../store/store';
import { noteIdle } from '../store/without-seat';

/** Attempts per hour that may find nothing: enough for typing errors, too few for guessing. */
const ATTEMPTS_MAX = 20;
const HOUR_MS = 3_600_000;

/** Refusals of a code or a link that is unknown: each is an attempt that found nothing. */
const NOT_FOUND: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  'invitation-invalid',
  'confirm-link-invalid',
  'house-code-unknown',
]);

export const isGuess = (code: RefusalCode): boolean => NOT_FOUND.has(code);

/** Says whether a procedure takes a code or a link that could be guessed. */
export const takesCode = (refuses: readonly RefusalCode[]): boolean => refuses.some(isGuess);

const recentOf = ({ codeAttempts }: PersonDoc, now: string): PersonDoc['codeAttempts'] =>
  codeAttempts && Date.parse(now) - Date.parse(codeAttempts.from) < HOUR_MS ? codeAttempts : undefined;

export const isExhausted = (person: PersonDoc, now: string): boolean =>
  (recentOf(person, now)?.count ?? 0) >= ATTEMPTS_MAX;

/** Counts an attempt that found nothing. */
export async function countAttempt(tx: Transaction, openid: string, now: string): Promise<void> {
  const person = noteIdle((await tx.get('people', openid)) ?? { _id: openid, seats: [] }, now);
  const recent = recentOf(person, now);
  const codeAttempts = recent ? { ...recent, count: recent.count + 1 } : { from: now, count: 1 };
  await tx.put('people', { ...person, codeAttempts });
}
