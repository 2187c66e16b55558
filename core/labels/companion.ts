import type { BondKind, FanRole, PartnerKind } from '../domain/companion';
import { OTHER_LABEL, enumTable } from './enum-table';

export const BOND_KIND_LABELS = enumTable<BondKind, string>(
  { partner: '成长伙伴', fan: '成长粉丝' },
  OTHER_LABEL,
);

export const ROLE_LABELS = enumTable<PartnerKind | FanRole, string>(
  {
    mentor: '师傅',
    colleague: '同事',
    leader: '领导',
    partySecretary: '党支部书记',
    leagueSecretary: '团支部书记',
    unionChair: '工会主席',
    other: '关心我的人',
  },
  OTHER_LABEL,
);

const ALL_LABELS: Readonly<Record<string, string>> = { ...ROLE_LABELS, ...BOND_KIND_LABELS };

/** Prints a role, or the bond kind where no role was stored; an unknown word prints unchanged, an unknown code does not. */
export const formatRole = (role: string): string =>
  ALL_LABELS[role] ?? (/^[\w-]+$/.test(role) ? OTHER_LABEL : role);
