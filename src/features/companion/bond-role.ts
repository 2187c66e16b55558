import type { BondKind, FanRole, PartnerKind } from '@core/domain/companion';
import { FAN_ROLES, PARTNER_KINDS } from '@core/domain/companion';

/** The kind and role proposed in an invitation. */
export type BondRole =
  { readonly kind: 'partner'; readonly role: PartnerKind } | { readonly kind: 'fan'; readonly role: FanRole };

/** Default role of each kind. */
export const firstRole = (kind: BondKind): BondRole =>
  kind === 'partner' ? { kind, role: 'mentor' } : { kind, role: 'partySecretary' };

/** Combines a kind with a role; a role of the other kind is replaced by the default. */
export const withRole = (kind: BondKind, role: string): BondRole => {
  const partner = PARTNER_KINDS.find((one) => one === role);
  const fan = FAN_ROLES.find((one) => one === role);
  if (kind === 'partner' && partner) return { kind, role: partner };
  return kind === 'fan' && fan ? { kind, role: fan } : firstRole(kind);
};

export const rolesOf = (kind: BondKind): readonly (PartnerKind | FanRole)[] =>
  kind === 'partner' ? PARTNER_KINDS : FAN_ROLES;
