import type { RoundView } from '@core/contract/vote';
import { signMix } from '@core/voting/mix';
import { peeledOnions } from '@core/voting/scrutineer';
import type { Vote } from '@core/voting/vote';
import { ask } from './door';
import { eraseOpening, fetchBox, peelAll, takeBoxKey } from './open-box';
import type { Opener } from './open-box';
import type { PhoneKeys } from './kept-keys';
import { cutText } from './pieces';

/** The first scrutineer: checks the box, takes the outer layer off, shakes, signs, hands over (§5). */
export async function openAsA(opener: Opener, round: RoundView, vote: Vote, keys: PhoneKeys): Promise<void> {
  const { call, shelf, onProgress } = opener;
  const { roundId } = round;
  const pair = takeBoxKey(shelf, round, vote, 'A');
  const box = await fetchBox(opener, round, vote);
  const work = { role: 'A' as const, inHash: box.inHash, onions: box.onions, secret: pair.secret, upTo: 0.8 };
  const peeling = await peelAll(opener, round, vote, work);
  const mix = signMix(vote, box.inHash, peeledOnions(vote, peeling), keys.wallet.identity.secret);
  const [rate, comment] = [cutText(mix.rate), cutText(mix.comment)];
  const pieces = [...rate, ...comment];
  for (const [part, text] of pieces.entries()) {
    await ask(call, 'mix.stage', { roundId, part, text });
    onProgress(0.8 + (0.2 * (part + 1)) / pieces.length);
  }
  await ask(call, 'mix.deliver', {
    roundId,
    inHash: mix.inHash,
    outHash: mix.outHash,
    sig: mix.sig,
    rate: rate.length,
    comment: comment.length,
  });
  eraseOpening(shelf, roundId);
}
