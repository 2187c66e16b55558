import type { VoteView } from '@core/contract/vote';
import { signMix } from '@core/voting/mix';
import { peeledOnions } from '@core/voting/scrutineer';
import type { Vote } from '@core/voting/vote';
import { callOrThrow } from './api';
import { eraseOpening, fetchBox, peelAll, takeBoxKey } from './open-box';
import type { ScrutineerClient } from './open-box';
import type { ClientKeys } from './stored-keys';
import { splitText } from './chunks';

/** Opens the box as the first scrutineer: checks it, decrypts the outer layer, shuffles, signs, delivers to the second (§5). */
export async function openAsA(
  client: ScrutineerClient,
  vote: VoteView,
  verified: Vote,
  keys: ClientKeys,
): Promise<void> {
  const { call, storage, onProgress } = client;
  const { roundId } = vote;
  const pair = takeBoxKey(storage, vote, verified, 'A');
  const box = await fetchBox(client, vote, verified);
  const work = { role: 'A' as const, inHash: box.inHash, onions: box.onions, secret: pair.secret, upTo: 0.8 };
  const peeling = await peelAll(client, vote, verified, work);
  const mix = signMix(verified, box.inHash, peeledOnions(verified, peeling), keys.wallet.identity.secret);
  const [rate, comment] = [splitText(mix.rate), splitText(mix.comment)];
  const chunks = [...rate, ...comment];
  for (const [part, text] of chunks.entries()) {
    await callOrThrow(call, 'mix.stage', { roundId, part, text });
    onProgress(0.8 + (0.2 * (part + 1)) / chunks.length);
  }
  await callOrThrow(call, 'mix.deliver', {
    roundId,
    inHash: mix.inHash,
    outHash: mix.outHash,
    sig: mix.sig,
    rate: rate.length,
    comment: comment.length,
  });
  eraseOpening(storage, roundId);
}
