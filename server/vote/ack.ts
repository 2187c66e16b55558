import { toHex } from '../../core/voting/bytes';
import type { Transaction } from '../store/store';

const ACK = 'ack';

/** Gives the server's receipt secret, made at the first opening; no procedure ever answers with it. */
export async function ackSecret(tx: Transaction, random: (bytes: number) => Uint8Array): Promise<string> {
  const kept = await tx.get('serverSecrets', ACK);
  if (kept) return kept.secret;
  const secret = toHex(random(32));
  await tx.put('serverSecrets', { _id: ACK, secret });
  return secret;
}
