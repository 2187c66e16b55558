/** Partners advise (成长伙伴: 师傅, 同事, 领导); fans support (成长粉丝). */
export const PARTNER_KINDS = ['mentor', 'colleague', 'leader'] as const;
export type PartnerKind = (typeof PARTNER_KINDS)[number];

export const FAN_ROLES = ['partySecretary', 'leagueSecretary', 'unionChair', 'other'] as const;
export type FanRole = (typeof FAN_ROLES)[number];

export const BOND_KINDS = ['partner', 'fan'] as const;
export type BondKind = (typeof BOND_KINDS)[number];

export const BOND_STATES = ['invited', 'accepted', 'declined', 'parted'] as const;
export type BondState = (typeof BOND_STATES)[number];

/** The tie between a card and one companion; both sides confirm: the owner invites, the companion accepts. */
export interface Bond {
  readonly id: string;
  readonly kind: BondKind;
  /** A partner's kind or a fan's role. */
  readonly role: PartnerKind | FanRole;
  /** Empty while an invitation to a person outside the roster is unclaimed. */
  readonly seatId: string | null;
  readonly name: string;
  readonly promise: string;
  readonly state: BondState;
  /** ISO instant. */
  readonly invitedAt: string;
  readonly pairedAt: string | null;
  readonly endedAt: string | null;
}

export const BONDS_MAX = 20;

/** Validity of an invitation to a person outside the roster, in days. */
export const OUTSIDE_INVITATION_DAYS = 14;

/** Says whether this tie still holds or may come to hold. */
export const isLiving = (bond: Bond): boolean => bond.state === 'invited' || bond.state === 'accepted';

export const acceptedBonds = (bonds: readonly Bond[]): Bond[] =>
  bonds.filter((bond) => bond.state === 'accepted');

/** Lists the seats that may read a card besides its owner: invited and accepted ones. */
export const seatsOfBonds = (bonds: readonly Bond[]): string[] => [
  ...new Set(bonds.filter(isLiving).flatMap((bond) => (bond.seatId === null ? [] : [bond.seatId]))),
];
