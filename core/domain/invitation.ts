/** 31 characters that are not confused in print or speech (no 0 O 1 I L). */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const CODE_LENGTH = 10;

/** Hours in which the code that takes growth cards to another collective may be used. */
export const CARD_CODE_HOURS = 72;

export const INVITATION_PURPOSES = ['join', 'companion'] as const;

/** Encodes random bytes as a code; bytes ≥ 248 are skipped for a uniform distribution. Needs ≥ 10 usable bytes. */
export function printCode(random: Uint8Array): string {
  let code = '';
  for (const byte of random) {
    if (byte < 248) code += CODE_ALPHABET[byte % CODE_ALPHABET.length];
    if (code.length === CODE_LENGTH) return code;
  }
  throw new Error('too few random bytes for a code');
}

/** Parses a typed code, ignoring case, spaces and dashes; null if invalid. */
export function parseCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  return code.length === CODE_LENGTH && [...code].every((sign) => CODE_ALPHABET.includes(sign)) ? code : null;
}

/** Formats a code for reading, in two groups of five. */
export const formatCode = (code: string): string =>
  `${code.slice(0, CODE_LENGTH / 2)} ${code.slice(CODE_LENGTH / 2)}`;

export interface InvitationLife {
  readonly expiresAt: string;
  readonly usesLeft: number;
  readonly revoked: boolean;
}

/** Says whether an invitation can still be used at an instant (both ISO, UTC). */
export const isUsable = (life: InvitationLife, now: string): boolean =>
  !life.revoked && life.usesLeft > 0 && now < life.expiresAt;
