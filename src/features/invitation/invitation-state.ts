import type { InvitationView } from '@core/contract/invitation';
import type { InvitationState } from '@/messages/invitation';

/** Says why a code can or cannot be used; whether it can is the server's word, a phone's clock may be wrong. */
export const stateOf = ({
  usable,
  revoked,
  usesLeft,
}: Pick<InvitationView, 'usable' | 'revoked' | 'usesLeft'>): InvitationState => {
  if (usable) return 'usable';
  if (revoked) return 'revoked';
  return usesLeft > 0 ? 'expired' : 'usedUp';
};
