import type { RosterEntry } from '@core/contract/roster';
import type { InputOf } from '@core/contract/procedures';
import { parseBirth } from '@core/domain/birth';
import { toHalfWidth } from '@core/domain/text';
import { MEMBER_MESSAGES as MESSAGES } from '@/messages/roster';

/** Form state of one roster line. */
export type LineDraft = InputOf<'roster.revise'>['line'];
export type LineField = keyof LineDraft;

export const LINE_FIELDS = [
  'name',
  'birth',
  'post',
  'gender',
  'politics',
  'joinedPost',
  'volunteerNo',
  'nationality',
  'phone',
] as const satisfies readonly LineField[];

/** Converts an entry to form state; private fields exist only for those who may edit. */
export const draftOf = ({ name, post, private: details }: RosterEntry): LineDraft => ({
  name,
  post,
  gender: details?.gender ?? '',
  birth: details?.birth ?? '',
  politics: details?.politics ?? '',
  joinedPost: details?.joinedPost ?? '',
  volunteerNo: details?.volunteerNo ?? '',
  nationality: details?.nationality ?? '',
  phone: details?.phone ?? '',
});

/** Returns the choices of a field: blank, the usual ones, and the current value. */
export const optionsOf = (choices: readonly string[], now: string) =>
  [...new Set(['', ...choices, now])].map((value) => ({
    value,
    label: value === '' ? MESSAGES.blankChoice : value,
  }));

/** Parses a typed birth (1998.3, 1998年3月8日) into 1998-03 or 1998-03-08; undefined when invalid. */
export const readBirth = (typed: string): string | undefined => {
  const parts = toHalfWidth(typed)
    .split(/[^0-9]+/)
    .filter((part) => part !== '')
    .map((part, index) => (index === 0 ? part : part.padStart(2, '0')));
  return parseBirth(parts.join('-'));
};

/** Lists the fields in which two versions of a line differ. */
export const differing = (a: LineDraft, b: LineDraft): LineField[] =>
  LINE_FIELDS.filter((field) => a[field].trim() !== b[field].trim());
