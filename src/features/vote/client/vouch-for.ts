import type { RoundView } from '@core/contract/vote';
import { parseVouchCode, vouchFor } from '@core/voting/vouch';
import { ask, Distrusted } from './door';
import type { Call } from './door';
import type { PhoneKeys } from './kept-keys';

/** Reads what a colleague's phone shows, compares it with the roster, and signs for it; gives the colleague's name. */
export async function vouchForCode(
  call: Call,
  round: RoundView,
  keys: PhoneKeys,
  text: string,
): Promise<string | null> {
  const shown = parseVouchCode(text);
  if (shown === null || shown.nonce !== round.nonce || round.own === null) return null;
  const entry = round.roster[shown.no - 1];
  const isSame = entry?.identityKey === shown.identityKey && entry.ringKey === shown.ringKey;
  // the colleague stands here with the phone: if the roster says otherwise, the roster is wrong
  if (!entry || !isSame) throw new Distrusted({ name: 'key-mismatch', at: `roster[${shown.no - 1}]` });
  const { sig } = vouchFor(keys.wallet.identity.secret, round.nonce, round.own.no, entry);
  await ask(call, 'vote.vouch', { roundId: round.roundId, no: entry.no, sig });
  return entry.name;
}
