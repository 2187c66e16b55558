import { accept, refuse } from '../../../core/contract/result';
import { closingOf } from '../../../core/domain/vote-state';
import { acknowledge, checkEnvelope, slotId } from '../../../core/voting/box';
import type { Handlers } from '../../rpc/handler';
import type { VoteDoc } from '../../store/collections';
import type { Transaction } from '../../store/store';
import { ackSecret } from './ack-secret';
import { scrutineerRole } from './vote-view';
import { preparedVoteOf } from './prepared-vote';
import { removeVoteTodos } from './vote-todos';

/** About 700 kB per response, for clients on a weak connection. */
const RESPONSE_CHARS = 700_000;

export const boxHandlers: Handlers<'envelope.stage' | 'envelope.drop' | 'box.read'> = {
  'envelope.stage': async ({ tx, now }, input, { vote, seat }) => {
    if (!takesEnvelopes(vote, now)) return refuse('vote-state');
    const voter = vote.roster.find((one) => one.seatId === seat.seatId);
    if (!voter || vote.voteId === null) return refuse('not-on-roster');
    const { seq, part, text } = input;
    await tx.put('slotPieces', {
      _id: pieceId(vote.voteId, voter.no, part),
      of: vote.voteId,
      part,
      seq,
      text,
    });
    return accept(null);
  },

  'envelope.drop': async ({ tx, now, random }, input, { vote, seat }) => {
    if (!takesEnvelopes(vote, now) || vote.voteId === null) return refuse('vote-state');
    const voter = vote.roster.find((one) => one.seatId === seat.seatId);
    if (!voter || voter.no !== input.no) return refuse('not-on-roster');
    const { no, seq, hash, sig } = input;
    const id = slotId(vote.voteId, no);
    const texts = input.parts === 0 ? input : await stagedTexts(tx, vote.voteId, input);
    if (!texts) return refuse('envelope-refused');
    const { rate, comment } = texts;
    // §4: the write is conditional on seq: read, checked and saved in one transaction on one document.
    const stored = await tx.get('slots', id);
    const checked = checkEnvelope(preparedVoteOf(vote), stored, { no, seq, rate, comment, hash, sig });
    if (!checked.ok)
      return refuse(checked.finding.name === 'sequence' ? 'envelope-older' : 'envelope-refused');
    if (!checked.value.again) await tx.put('slots', { _id: id, ...checked.value.slot });
    for (let part = 0; part < input.parts; part++)
      await tx.remove('slotPieces', pieceId(vote.voteId, no, part));
    await removeVoteTodos(tx, vote._id, 'castBallot', [seat.seatId]);
    return accept(acknowledge(checked.value.slot, await ackSecret(tx, random)));
  },

  'box.read': async ({ db }, input, { vote, seat }) => {
    const role = scrutineerRole(vote, seat.seatId);
    const may = (vote.state === 'openingA' && role === 'A') || (vote.state === 'openingB' && role === 'B');
    if (!may || vote.voteId === null) return refuse('vote-state');
    const { voteId } = vote;
    const first = await db.get('slots', slotId(voteId, input.from));
    const size = (first?.rate.length ?? 0) + (first?.comment.length ?? 0);
    const count = size === 0 ? 1 : Math.max(1, Math.floor(RESPONSE_CHARS / size));
    const numbers = vote.roster.map((voter) => voter.no).filter((no) => no >= input.from);
    const batch = numbers.slice(0, count);
    const slots = await db.find(
      'slots',
      { voteId, no: { in: batch } },
      { order: ['no', 'asc'], limit: Math.max(1, batch.length) },
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
      next: numbers[batch.length] ?? null,
    });
  },
};

function takesEnvelopes(vote: VoteDoc, now: string): boolean {
  const closing = closingOf(vote);
  return vote.state === 'open' && closing !== null && now < closing;
}

const pieceId = (voteId: string, no: number, part: number): string => `${slotId(voteId, no)}:${part}`;

/** Joins `rate|comment` from the staged pieces of this envelope; null when one is missing. */
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
