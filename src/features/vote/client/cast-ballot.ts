import type { VoteView } from '@core/contract/vote';
import type { HelpChoice } from '@core/domain/help-choice';
import { printHelp } from '@core/domain/help-choice';
import { isAck } from '@core/voting/box';
import type { Ack } from '@core/voting/box';
import type { RandomSource } from '@core/voting/drbg';
import type { Envelope } from '@core/voting/envelope';
import { castSteps, signAheadSteps } from '@core/voting/voter';
import type { Ballot, SignedCells } from '@core/voting/voter';
import type { Vote } from '@core/voting/vote';
import { callOrThrow, VerificationError, RefusedError, unwrap } from './api';
import type { Call } from './api';
import type { Slices } from '@core/voting/slices';
import { run } from './scheduler';
import type { Scheduler } from './scheduler';
import type { ClientKeys } from './stored-keys';
import { splitText, CHUNK_LENGTH } from './chunks';
import type { KeyValueStorage } from './key-value-storage';

/** The rating of one colleague; a `null` level means 不了解. */
export interface StageAnswer {
  readonly level: number | null;
  readonly help: readonly HelpChoice[];
}

/** Answers by roster number. */
export type StageAnswers = Readonly<Record<string, StageAnswer>>;

/** The acknowledged envelope and its plain answers, stored on the device to find the own vote on the board later. */
export interface Receipt {
  readonly ack: Ack;
  readonly answers: StageAnswers;
}

/** Dependencies of casting a ballot. */
export interface VoterClient {
  readonly call: Call;
  readonly scheduler: Scheduler;
  readonly random: RandomSource;
  readonly storage: KeyValueStorage;
}

/** Encrypts, signs and submits an envelope; a repeated call replaces it until the vote closes. */
export async function castBallot(
  client: VoterClient,
  vote: VoteView,
  verified: Vote,
  keys: ClientKeys,
  answers: StageAnswers,
  onProgress?: (progress: number) => void,
  signed: SignedCells = new Map(),
): Promise<Receipt> {
  const ballot = ballotOf(vote, answers);
  const count = castStepCount(vote, answers, signed.size);
  const envelope = unwrap(
    await run(castSteps(verified, keys.wallet, ballot, client.random, signed), client.scheduler, (steps) =>
      onProgress?.(Math.min(1, steps / count)),
    ),
  );
  return dropSealed(client, vote, { envelope, answers, sent: 0 });
}

/**
 * Signs what is answered so far, one colleague after the other, until `isStopped`: at the end only the envelopes are
 * left to seal. What is not signed by then, `castBallot` signs.
 */
export async function signAhead(
  client: Pick<VoterClient, 'scheduler' | 'random'>,
  vote: VoteView,
  verified: Vote,
  keys: ClientKeys,
  answers: StageAnswers,
  signed: SignedCells,
  isStopped: () => boolean,
): Promise<void> {
  const ballot = ballotOf(vote, answers);
  for (const about of ballot.answers.keys()) {
    const work = signAheadSteps(verified, keys.wallet, ballot, about, client.random, signed);
    await run(until(work, isStopped), client.scheduler);
    if (isStopped()) return;
  }
}

/** Ends work that is no longer wanted. */
function* until(work: Slices<void>, isStopped: () => boolean): Slices<void> {
  while (!isStopped() && work.next().done !== true) yield;
  work.return();
}

function ballotOf({ own, helpAsked }: VoteView, answers: StageAnswers): Ballot {
  if (own === null) throw new VerificationError({ name: 'not-on-roster', at: 'own' });
  return {
    no: own.no,
    seq: own.seq + 1,
    answers: new Map(
      Object.entries(answers).map(([about, { level, help }]) => [
        Number(about),
        { level, comment: helpAsked ? printHelp(help) : '' },
      ]),
    ),
  };
}

/** Estimates the steps of sealing, of which nearly all are ring positions of signatures that are not made yet. */
function castStepCount({ roster, helpAsked }: VoteView, answers: StageAnswers, ahead: number): number {
  const ticked = Object.values(answers).filter(({ help }) => helpAsked && help.length > 0).length;
  const kinds = helpAsked ? 2 : 1;
  const cells = Math.max(0, roster.length - 1 + ticked - ahead);
  return roster.length * (1 + kinds) + cells * roster.length;
}

/** A sealed envelope that is not yet acknowledged; stored so that a lost connection or a locked screen needs no second sealing. */
export interface Sealed {
  readonly envelope: Envelope;
  readonly answers: StageAnswers;
  /** Number of chunks already uploaded. */
  readonly sent: number;
}

const sealedKey = (roundId: string): string => `vote.sealed.${roundId}`;

const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'envelope' in value && 'sent' in value;

/** Loads the sealed, unacknowledged envelope; null when there is none or the server holds a later one. */
export function findSealed(storage: KeyValueStorage, vote: VoteView): Sealed | null {
  const stored = storage.read(sealedKey(vote.roundId));
  return isSealed(stored) && stored.envelope.seq >= (vote.own?.seq ?? 0) ? stored : null;
}

/** Submits a sealed envelope, in chunks when it exceeds one call; resumes after the last uploaded chunk. */
export async function dropSealed(
  { call, storage }: Pick<VoterClient, 'call' | 'storage'>,
  vote: VoteView,
  sealed: Sealed,
): Promise<Receipt> {
  const { roundId } = vote;
  const { envelope, answers } = sealed;
  const { no, seq, rate, comment, hash, sig } = envelope;
  const isShort = rate.length + comment.length <= CHUNK_LENGTH;
  const chunks = isShort ? [] : splitText(`${rate}|${comment}`);
  storage.write(sealedKey(roundId), sealed);
  for (const [part, text] of [...chunks.entries()].slice(sealed.sent)) {
    await callOrThrow(call, 'envelope.stage', { roundId, seq, part, text });
    storage.write(sealedKey(roundId), { ...sealed, sent: part + 1 });
  }
  const texts = isShort ? { rate, comment } : { rate: '', comment: '' };
  const answer = await call('envelope.drop', { roundId, no, seq, hash, sig, ...texts, parts: chunks.length });
  // the server expires staged chunks: upload all of them again
  if (!answer.ok && answer.code === 'envelope-refused' && sealed.sent > 0)
    return dropSealed({ call, storage }, vote, { ...sealed, sent: 0 });
  if (answer.ok || answer.code.startsWith('envelope')) storage.remove(sealedKey(roundId));
  if (!answer.ok) throw new RefusedError(answer.code);
  const ack = answer.value;
  const isExpected = ack.voteId === vote.voteId && ack.hash === hash && ack.no === no && ack.seq === seq;
  if (!isExpected || !isAck(ack, vote.ackKey ?? ''))
    throw new VerificationError({ name: 'ack-signature', at: 'ack' });
  return { ack, answers };
}
