import { toHex } from '../../../core/voting/bytes';
import type { Transaction } from '../../store/store';

const ACK = 'ack';

/** Returns the secret of the server's receipts, created at the first opening; no procedure returns it. */
export async function ackSecret(tx: Transaction, random: (bytes: number) => Uint8Array): Promise<string> {
  const stored = await tx.get('serverSecrets', ACK);
  if (stored) return stored.secret;
  const secret = toHex(random(32));
  await tx.put('serverSecrets', { _id: ACK, secret });
  return secret;
}
