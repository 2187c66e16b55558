import { FAN_ROLES, PARTNER_KINDS, type BondKind, type FanRole, type PartnerKind } from '../domain/companion';

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

/** Returns the bond kind that a role belongs to; undefined for an unknown role. */
const kindOf = (role: string): BondKind | undefined => {
  if ((PARTNER_KINDS as readonly string[]).includes(role)) return 'partner';
  return (FAN_ROLES as readonly string[]).includes(role) ? 'fan' : undefined;
};

/** Formats the request to a companion, who has the role and is asked to be a partner or a fan. */
export const formatRequest = (role: string): string => {
  const kind = kindOf(role);
  if (kind === undefined) return '想请您做我的陪伴者';
  const who = role === 'other' ? '' : `（${formatRole(role)}）`;
  return `想请您${who}做我的${BOND_KIND_LABELS[kind]}`;
};
