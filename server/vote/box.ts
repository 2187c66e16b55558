import { accept, refuse } from '../../core/contract/result';
import { closingOf } from '../../core/domain/vote-state';
import { acknowledge, judgeEnvelope, slotId } from '../../core/voting/box';
import type { Handlers } from '../handler';
import type { RoundDoc } from '../store/collections';
import type { Transaction } from '../store/store';
import { ackSecret } from './ack';
import { placeOf } from './round-view';
import { voteOf } from './vote-of';
import { takeBack } from './vote-todo';

/** About 700 kB an answer: what a phone on a weak line gets through. */
const ANSWER_SIGNS = 700_000;

export const boxHandlers: Handlers<'envelope.stage' | 'envelope.drop' | 'box.read'> = {
  'envelope.stage': async ({ tx, now }, input, { round, seat }) => {
    if (!takesEnvelopes(round, now)) return refuse('vote-state');
    const voter = round.roster.find((one) => one.seatId === seat.seatId);
    if (!voter || round.voteId === null) return refuse('not-on-roster');
    const { seq, part, text } = input;
    await tx.put('slotPieces', {
      _id: pieceId(round.voteId, voter.no, part),
      of: round.voteId,
      part,
      seq,
      text,
    });
    return accept(null);
  },

  'envelope.drop': async ({ tx, now, random }, input, { round, seat }) => {
    if (!takesEnvelopes(round, now) || round.voteId === null) return refuse('vote-state');
    const voter = round.roster.find((one) => one.seatId === seat.seatId);
    if (!voter || voter.no !== input.no) return refuse('not-on-roster');
    const { no, seq, hash, sig } = input;
    const id = slotId(round.voteId, no);
    const texts = input.parts === 0 ? input : await stagedTexts(tx, round.voteId, input);
    if (!texts) return refuse('envelope-refused');
    const { rate, comment } = texts;
    // §4: the write is conditional on seq: read, judged and put in one transaction on one document
    const stored = await tx.get('slots', id);
    const judged = judgeEnvelope(voteOf(round), stored, { no, seq, rate, comment, hash, sig });
    if (!judged.ok) return refuse(judged.finding.name === 'sequence' ? 'envelope-older' : 'envelope-refused');
    if (!judged.value.again) await tx.put('slots', { _id: id, ...judged.value.slot });
    for (let part = 0; part < input.parts; part++)
      await tx.remove('slotPieces', pieceId(round.voteId, no, part));
    await takeBack(tx, round._id, 'castBallot', [seat.seatId]);
    return accept(acknowledge(judged.value.slot, await ackSecret(tx, random)));
  },

  'box.read': async ({ db }, input, { round, seat }) => {
    const place = placeOf(round, seat.seatId);
    const may =
      (round.state === 'openingA' && place === 'A') || (round.state === 'openingB' && place === 'B');
    if (!may || round.voteId === null) return refuse('vote-state');
    const { voteId } = round;
    const first = await db.get('slots', slotId(voteId, input.from));
    const size = (first?.rate.length ?? 0) + (first?.comment.length ?? 0);
    const count = size === 0 ? 1 : Math.max(1, Math.floor(ANSWER_SIGNS / size));
    const numbers = round.roster.map((voter) => voter.no).filter((no) => no >= input.from);
    const asked = numbers.slice(0, count);
    const slots = await db.find(
      'slots',
      { voteId, no: { in: asked } },
      { order: ['no', 'asc'], limit: Math.max(1, asked.length) },
    );
    return accept({
      envelopes: slots.map(({ no, seq, rate, comment, hash, sig }) => ({
        no,
        seq,
        rate,
        comment,
        hash,
        sig,
      })),
      next: numbers[asked.length] ?? null,
    });
  },
};

function takesEnvelopes(round: RoundDoc, now: string): boolean {
  const closing = closingOf(round);
  return round.state === 'open' && closing !== null && now < closing;
}

const pieceId = (voteId: string, no: number, part: number): string => `${slotId(voteId, no)}:${part}`;

/** Puts `rate|comment` together from the staged pieces of this very envelope; null when one is missing. */
async function stagedTexts(
  tx: Transaction,
  voteId: string,
  { no, seq, parts }: { no: number; seq: number; parts: number },
): Promise<{ rate: string; comment: string } | null> {
  let text = '';
  for (let part = 0; part < parts; part++) {
    const piece = await tx.get('slotPieces', pieceId(voteId, no, part));
    if (!piece || piece.seq !== seq) return null;
    text += piece.text;
  }
  const [rate, comment, ...more] = text.split('|');
  return rate === undefined || comment === undefined || more.length > 0 ? null : { rate, comment };
}
