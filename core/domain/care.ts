/** Lists how care may be given; a closed list, because free words tell whom. */
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

/** Lists the named programmes: none of them, 希望工程·圆梦行动, 冬日阳光·温暖你我. */
export const CARE_PROGRAMMES = ['none', 'dream', 'winterSun'] as const;
export type CareProgramme = (typeof CARE_PROGRAMMES)[number];

export const RELATION_MIN = 2;
export const RELATION_MAX = 8;
export const INITIALS_MIN = 2;
export const INITIALS_MAX = 4;

const INITIALS = new RegExp(`^[A-Za-z]{${INITIALS_MIN},${INITIALS_MAX}}$`);
const RELATION = new RegExp(`^\\p{Script=Han}{${RELATION_MIN},${RELATION_MAX}}$`, 'u');

/** Reads initials as people type them: 2 to 4 Latin letters, or a surname with 某; anything that says more is null. */
export function parseInitials(typed: string): string | null {
  const bare = typed.replace(/[\s.．·]/g, '');
  if (INITIALS.test(bare)) return bare.toUpperCase();
  return /^\p{Script=Han}{1,2}某{1,2}$/u.test(bare) && !/^某/.test(bare) ? bare : null;
}

/** Reads a relation, as 社区困难家庭: Chinese words only, since digits and letters are how numbers and names get in. */
export function parseRelation(typed: string): string | null {
  const bare = typed.replace(/\s/g, '');
  return RELATION.test(bare) ? bare : null;
}
