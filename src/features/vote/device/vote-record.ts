import type { VoteView } from '@core/contract/vote';
import type { Ack } from '@core/voting/box';
import type { Receipt, StageAnswers } from '../client/cast-ballot';
import type { KeyValueStorage } from '../client/key-value-storage';

/** What this device stores of one vote: receipt and answers until the own vote was found on the board, then the receipt only. */
export type VoteRecord =
  | { readonly kind: 'voted'; readonly receipt: Receipt; readonly ackKey: string }
  | { readonly kind: 'checked'; readonly ack: Ack; readonly ackKey: string };

/** Returns the server's signed acknowledgement of the envelope. */
export const receiptOf = (record: VoteRecord): Ack =>
  record.kind === 'voted' ? record.receipt.ack : record.ack;

type VotedRecord = Extract<VoteRecord, { kind: 'voted' }>;

const recordKey = (roundId: string): string => `vote.memory.${roundId}`;
const answersKey = (collectiveId: string): string => `vote.answers.${collectiveId}`;

const isVoteRecord = (value: unknown): value is VoteRecord =>
  typeof value === 'object' && value !== null && 'kind' in value;

export const loadVoteRecord = (storage: KeyValueStorage, roundId: string): VoteRecord | null => {
  const stored = storage.read(recordKey(roundId));
  return isVoteRecord(stored) ? stored : null;
};

/** Stores a receipt, and the answers by the colleagues' keys, so that a repeated vote can offer them. */
export function saveVoteRecord(storage: KeyValueStorage, vote: VoteView, receipt: Receipt): void {
  storage.write(recordKey(vote.roundId), { kind: 'voted', receipt, ackKey: vote.ackKey ?? '' });
  const byKey = vote.roster.map(({ no, identityKey }) => [identityKey, receipt.answers[String(no)]]);
  storage.write(answersKey(vote.collectiveId), Object.fromEntries(byKey.filter(([, answer]) => answer)));
}

/** Erases the answers once the own vote was found; the receipt stays. */
export function eraseAnswers(
  storage: KeyValueStorage,
  vote: VoteView,
  { receipt, ackKey }: VotedRecord,
): void {
  storage.write(recordKey(vote.roundId), { kind: 'checked', ack: receipt.ack, ackKey });
  storage.remove(answersKey(vote.collectiveId));
}

/** Loads the answers of a cancelled vote, for the colleagues who are on the new roster too. */
export function savedAnswers(storage: KeyValueStorage, vote: VoteView): StageAnswers {
  const stored = storage.read(answersKey(vote.collectiveId));
  if (typeof stored !== 'object' || stored === null) return {};
  const byKey = stored as Readonly<Record<string, StageAnswers[string]>>;
  const colleagues = vote.roster.filter(({ no }) => no !== vote.own?.no);
  return Object.fromEntries(
    colleagues.flatMap(({ no, identityKey }) => {
      const answer = byKey[identityKey];
      return answer ? [[String(no), answer] as const] : [];
    }),
  );
}
