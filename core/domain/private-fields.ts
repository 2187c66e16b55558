/**
 * Readers of private data; `self` is the person it is about. An office is a recommending body or a district, and reads
 * what was submitted to it: of everybody, or of the 号长 only.
 */
export type Reader = 'self' | 'leader' | 'partner' | 'office' | 'officeOfLeader';

/**
 * Who reads which private field: the one table that the handlers ask, and that the contract's answers, the printed
 * papers and the privacy page are tested against. A field or a role that is missing is not readable.
 */
export const PRIVATE_FIELDS = {
  gender: ['self', 'leader', 'officeOfLeader'],
  birth: ['self', 'leader', 'officeOfLeader'],
  politics: ['self', 'leader', 'officeOfLeader'],
  joinedPost: ['self', 'leader'],
  volunteerNo: ['self', 'leader'],
  nationality: ['self', 'leader'],
  phone: ['self', 'leader', 'officeOfLeader'],
  /** A growth card that was not submitted yet. */
  draft: ['self'],
  /** What the owner of a node notes for themselves (`nodeNotes`). */
  ownNote: ['self'],
  /** The help that somebody needs for a step. */
  need: ['self', 'partner', 'leader'],
  /** The contact person of a 青少年之家, who is no user. */
  contactName: ['leader', 'office'],
  contactPhone: ['leader', 'office'],
} as const satisfies Readonly<Record<string, readonly Reader[]>>;

export type PrivateField = keyof typeof PRIVATE_FIELDS;

/** Says whether somebody in these roles may read a field; `owner` of a card is its `self`. */
export const mayRead = (field: PrivateField, roles: readonly string[]): boolean =>
  PRIVATE_FIELDS[field].some((reader) => roles.includes(reader === 'self' ? 'owner' : reader));
