import type { BondKind, FanRole, PartnerKind } from '../domain/companion';

export const BOND_KIND_LABELS: Record<BondKind, string> = { partner: '成长伙伴', fan: '成长粉丝' };

export const ROLE_LABELS: Record<PartnerKind | FanRole, string> = {
  mentor: '师傅',
  colleague: '同事',
  leader: '领导',
  partySecretary: '党支部书记',
  leagueSecretary: '团支部书记',
  unionChair: '工会主席',
  other: '关心我的人',
};

const ALL_LABELS: Readonly<Record<string, string>> = { ...ROLE_LABELS, ...BOND_KIND_LABELS };

/** Prints a role, or the bond kind where no role was stored; an unknown role prints unchanged. */
export const formatRole = (role: string): string => ALL_LABELS[role] ?? role;
