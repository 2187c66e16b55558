import type { RoundView } from '@core/contract/vote';
import type { Ack } from '@core/voting/box';
import type { Receipt, StageAnswers } from './client/cast-ballot';
import type { Shelf } from './client/shelf';

/** What the phone remembers of one vote: receipt and answers until the own votes were found, then the receipt alone. */
export type VoteMemory =
  | { readonly kind: 'voted'; readonly receipt: Receipt; readonly ackKey: string }
  | { readonly kind: 'checked'; readonly ack: Ack; readonly ackKey: string };

/** The server's signed word that it took the envelope, with the key it was signed by then. */
export const receiptOf = (memory: VoteMemory): Ack =>
  memory.kind === 'voted' ? memory.receipt.ack : memory.ack;

type Voted = Extract<VoteMemory, { kind: 'voted' }>;

const memoryAt = (roundId: string): string => `vote.memory.${roundId}`;
const answersAt = (collectiveId: string): string => `vote.answers.${collectiveId}`;

const isMemory = (value: unknown): value is VoteMemory =>
  typeof value === 'object' && value !== null && 'kind' in value;

export const recall = (shelf: Shelf, roundId: string): VoteMemory | null => {
  const kept = shelf.read(memoryAt(roundId));
  return isMemory(kept) ? kept : null;
};

/** Remembers a receipt, and the answers by the colleagues' keys, so that a vote held again can offer them. */
export function rememberVote(shelf: Shelf, round: RoundView, receipt: Receipt): void {
  shelf.write(memoryAt(round.roundId), { kind: 'voted', receipt, ackKey: round.ackKey ?? '' });
  const byKey = round.roster.map(({ no, identityKey }) => [identityKey, receipt.answers[String(no)]]);
  shelf.write(answersAt(round.collectiveId), Object.fromEntries(byKey.filter(([, answer]) => answer)));
}

/** Forgets what was answered: the own votes were found. */
export function forgetVote(shelf: Shelf, round: RoundView, { receipt, ackKey }: Voted): void {
  shelf.write(memoryAt(round.roundId), { kind: 'checked', ack: receipt.ack, ackKey });
  shelf.forget(answersAt(round.collectiveId));
}

/** Finds the answers of a vote that was given up, for the colleagues who are on the new roster too. */
export function savedAnswers(shelf: Shelf, round: RoundView): StageAnswers {
  const kept = shelf.read(answersAt(round.collectiveId));
  if (typeof kept !== 'object' || kept === null) return {};
  const byKey = kept as Readonly<Record<string, StageAnswers[string]>>;
  const found = round.roster.filter(({ no }) => no !== round.own?.no);
  return Object.fromEntries(
    found.flatMap(({ no, identityKey }) => {
      const answer = byKey[identityKey];
      return answer ? [[String(no), answer] as const] : [];
    }),
  );
}
