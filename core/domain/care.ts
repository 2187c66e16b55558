/** Forms of care; a closed list, because free text could identify the recipient. */
export const CARE_FORMS = [
  'visit',
  'tutoring',
  'supplies',
  'grant',
  'work',
  'medical',
  'company',
  'other',
] as const;
export type CareForm = (typeof CARE_FORMS)[number];

/** Programmes of care: none, 希望工程·圆梦行动, 冬日阳光·温暖你我. */
export const CARE_PROGRAMMES = ['none', 'dream', 'winterSun'] as const;
export type CareProgramme = (typeof CARE_PROGRAMMES)[number];

export const RELATION_MIN = 2;
export const RELATION_MAX = 8;
export const INITIALS_MIN = 2;
export const INITIALS_MAX = 4;

const INITIALS = new RegExp(`^[A-Za-z]{${INITIALS_MIN},${INITIALS_MAX}}$`);
// A literal: the client build compiles \p{…} to ranges, for engines without Unicode tables.
const HAN = /^\p{Script=Han}+$/u;

/** Parses initials: 2 to 4 Latin letters, or a surname with 某; null for anything more specific. */
export function parseInitials(typed: string): string | null {
  const bare = typed.replace(/[\s.．·]/g, '');
  if (INITIALS.test(bare)) return bare.toUpperCase();
  return /^\p{Script=Han}{1,2}某{1,2}$/u.test(bare) && !/^某/.test(bare) ? bare : null;
}

/** Parses a relation such as 社区困难家庭: hanzi only, to exclude numbers and Latin names. */
export function parseRelation(typed: string): string | null {
  const bare = typed.replace(/\s/g, '');
  const length = [...bare].length;
  return HAN.test(bare) && length >= RELATION_MIN && length <= RELATION_MAX ? bare : null;
}
