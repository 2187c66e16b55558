import type { RoundView } from '@core/contract/vote';
import type { HelpChoice } from '@core/domain/help-choice';
import { printHelp } from '@core/domain/help-choice';
import { isAck } from '@core/voting/box';
import type { Ack } from '@core/voting/box';
import type { RandomSource } from '@core/voting/drbg';
import type { Envelope } from '@core/voting/envelope';
import { castSteps } from '@core/voting/voter';
import type { Vote } from '@core/voting/vote';
import { ask, Distrusted, trusted } from './door';
import type { Call } from './door';
import { run } from './pace';
import type { Pace } from './pace';
import type { PhoneKeys } from './phone-keys';
import { cutText, PIECE } from './pieces';

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

/** Fills, seals and drops an envelope; the same call again replaces it until close. */
export async function castBallot(
  given: { call: Call; pace: Pace; random: RandomSource },
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
  const ack = await dropEnvelope(given.call, round.roundId, envelope);
  const right = ack.voteId === vote.voteId && ack.hash === envelope.hash && ack.no === no;
  if (!right || !isAck(ack, round.ackKey ?? '')) throw new Distrusted({ name: 'ack-signature', at: 'ack' });
  return { ack, answers };
}

/** Drops a sealed envelope, in pieces when it is too long for one call. */
export async function dropEnvelope(call: Call, roundId: string, envelope: Envelope): Promise<Ack> {
  const { no, seq, rate, comment, hash, sig } = envelope;
  const head = { roundId, no, seq, hash, sig };
  if (rate.length + comment.length <= PIECE)
    return ask(call, 'envelope.drop', { ...head, rate, comment, parts: 0 });
  const pieces = cutText(`${rate}|${comment}`);
  for (const [part, text] of pieces.entries())
    await ask(call, 'envelope.stage', { roundId, seq, part, text });
  return ask(call, 'envelope.drop', { ...head, rate: '', comment: '', parts: pieces.length });
}
