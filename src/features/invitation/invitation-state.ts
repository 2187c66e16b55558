import type { InvitationView } from '@core/contract/invitation';
import type { InvitationState } from '@/words/invitation';

/** Says why a code can or cannot be used at an instant (ISO, UTC); what somebody did outweighs what time did. */
export const stateOf = (
  { revoked, usesLeft, expiresAt }: Pick<InvitationView, 'revoked' | 'usesLeft' | 'expiresAt'>,
  now: string,
): InvitationState => {
  if (revoked) return 'revoked';
  if (usesLeft <= 0) return 'usedUp';
  return now < expiresAt ? 'usable' : 'expired';
};
