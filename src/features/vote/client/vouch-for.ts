import type { VoteView } from '@core/contract/vote';
import { parseVouchCode, vouchFor } from '@core/voting/vouch';
import { callOrThrow, VerificationError } from './api';
import type { Call } from './api';
import type { ClientKeys } from './stored-keys';

/** Parses a colleague's scanned code, compares it with the roster and signs a vouch; returns the name, or null for a foreign code. */
export async function vouchForCode(
  call: Call,
  vote: VoteView,
  keys: ClientKeys,
  text: string,
): Promise<string | null> {
  const shown = parseVouchCode(text);
  if (shown === null || shown.nonce !== vote.nonce || vote.own === null) return null;
  const entry = vote.roster[shown.no - 1];
  const isSame = entry?.identityKey === shown.identityKey && entry.ringKey === shown.ringKey;
  // the code comes from the colleague's own device: on a mismatch the roster is wrong
  if (!entry || !isSame) throw new VerificationError({ name: 'key-mismatch', at: `roster[${shown.no - 1}]` });
  const { sig } = vouchFor(keys.wallet.identity.secret, vote.nonce, vote.own.no, entry);
  await callOrThrow(call, 'vote.vouch', { roundId: vote.roundId, no: entry.no, sig });
  return entry.name;
}
