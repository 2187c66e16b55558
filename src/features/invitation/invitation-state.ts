import type { InvitationView } from '@core/contract/invitation';
import type { InvitationState } from '@/messages/invitation';

/** Returns the state of a code; validity comes from the server because the client clock may be wrong. */
export const stateOf = ({
  usable,
  revoked,
  usesLeft,
}: Pick<InvitationView, 'usable' | 'revoked' | 'usesLeft'>): InvitationState => {
  if (usable) return 'usable';
  if (revoked) return 'revoked';
  return usesLeft > 0 ? 'expired' : 'usedUp';
};
