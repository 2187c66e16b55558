import type { RoundView } from '@core/contract/vote';
import type { HelpChoice } from '@core/domain/help-choice';
import { printHelp } from '@core/domain/help-choice';
import { isAck } from '@core/voting/box';
import type { Ack } from '@core/voting/box';
import type { RandomSource } from '@core/voting/drbg';
import type { Envelope } from '@core/voting/envelope';
import { castSteps } from '@core/voting/voter';
import type { Vote } from '@core/voting/vote';
import { ask, Distrusted, Refused, trusted } from './door';
import type { Call } from './door';
import { run } from './pace';
import type { Pace } from './pace';
import type { PhoneKeys } from './kept-keys';
import { cutText, PIECE } from './pieces';
import type { Shelf } from './shelf';

/** What a person says about one colleague; `null` is 不了解. */
export interface StageAnswer {
  readonly level: number | null;
  readonly help: readonly HelpChoice[];
}

/** Answers by roster number. */
export type StageAnswers = Readonly<Record<string, StageAnswer>>;

/** The phone's own memory of what it dropped: it finds its vote on the board with it. */
export interface Receipt {
  readonly ack: Ack;
  readonly answers: StageAnswers;
}

/** What a phone votes with. */
export interface Voter {
  readonly call: Call;
  readonly pace: Pace;
  readonly random: RandomSource;
  readonly shelf: Shelf;
}

/** Fills, seals and drops an envelope; the same call again replaces it until close. */
export async function castBallot(
  given: Voter,
  round: RoundView,
  vote: Vote,
  keys: PhoneKeys,
  answers: StageAnswers,
): Promise<Receipt> {
  if (round.own === null) throw new Distrusted({ name: 'not-on-roster', at: 'own' });
  const { no, seq } = round.own;
  const ballot = {
    no,
    seq: seq + 1,
    answers: new Map(
      Object.entries(answers).map(([about, { level, help }]) => [
        Number(about),
        { level, comment: round.helpAsked ? printHelp(help) : '' },
      ]),
    ),
  };
  const envelope = trusted(await run(castSteps(vote, keys.wallet, ballot, given.random), given.pace));
  return dropSealed(given, round, { envelope, answers, sent: 0 });
}

/** A sealed envelope on its way; kept on the phone so that a lost line or a locked screen costs no second sealing. */
export interface Sealed {
  readonly envelope: Envelope;
  readonly answers: StageAnswers;
  /** Pieces already laid down. */
  readonly sent: number;
}

const sealedAt = (roundId: string): string => `vote.sealed.${roundId}`;

const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'envelope' in value && 'sent' in value;

/** Finds an envelope that was sealed and not acknowledged, unless the box holds a later one. */
export function findSealed(shelf: Shelf, round: RoundView): Sealed | null {
  const kept = shelf.read(sealedAt(round.roundId));
  return isSealed(kept) && kept.envelope.seq >= (round.own?.seq ?? 0) ? kept : null;
}

/** Drops a sealed envelope, in pieces when it is too long for one call, from where it was left. */
export async function dropSealed(
  { call, shelf }: Pick<Voter, 'call' | 'shelf'>,
  round: RoundView,
  sealed: Sealed,
): Promise<Receipt> {
  const { roundId } = round;
  const { envelope, answers } = sealed;
  const { no, seq, rate, comment, hash, sig } = envelope;
  const isShort = rate.length + comment.length <= PIECE;
  const pieces = isShort ? [] : cutText(`${rate}|${comment}`);
  shelf.write(sealedAt(roundId), sealed);
  for (const [part, text] of [...pieces.entries()].slice(sealed.sent)) {
    await ask(call, 'envelope.stage', { roundId, seq, part, text });
    shelf.write(sealedAt(roundId), { ...sealed, sent: part + 1 });
  }
  const texts = isShort ? { rate, comment } : { rate: '', comment: '' };
  const answer = await call('envelope.drop', { roundId, no, seq, hash, sig, ...texts, parts: pieces.length });
  // pieces laid down long ago may be gone: lay all of them down once more
  if (!answer.ok && answer.code === 'envelope-refused' && sealed.sent > 0)
    return dropSealed({ call, shelf }, round, { ...sealed, sent: 0 });
  if (answer.ok || answer.code.startsWith('envelope')) shelf.forget(sealedAt(roundId));
  if (!answer.ok) throw new Refused(answer.code);
  const ack = answer.value;
  const right = ack.voteId === round.voteId && ack.hash === hash && ack.no === no && ack.seq === seq;
  if (!right || !isAck(ack, round.ackKey ?? '')) throw new Distrusted({ name: 'ack-signature', at: 'ack' });
  return { ack, answers };
}
