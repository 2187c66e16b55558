import {
  isBrokenFormula,
  isCheckedIdCard,
  isIdCard,
  plainText,
  cellText,
  type RosterCell,
} from './roster-cell';
import { nationalityKind, tidyNationality } from './nationality';
import { tidyPoliticalStatus } from './political-status';
import { JOB_POST_MAX } from './roster-field';
import type { RosterNoticeCode } from './roster-problem';
import { visibleLength } from './text';
import { isVolunteerNumber } from './volunteer-number';

/** The parsed value of an optional cell ('' if none) and a notice if the content was dropped. */
export interface ValueReading<Value extends string = string> {
  value: Value | '';
  notice?: RosterNoticeCode;
}

export const ROSTER_GENDERS = ['男', '女'] as const;
export type RosterGender = (typeof ROSTER_GENDERS)[number];

const NOTHING = /^(?:无|暂无|没有|不详|未知|不清楚|未注册|未填|未办|待补|待定|空|[-—–/\\]+|n\/?a|null)$/i;
const ROUNDED = /^\d(?:\.\d+)?e\+?\d+$/i;

const optional =
  <Value extends string>(
    read: (text: string, cell: RosterCell | undefined) => ValueReading<Value>,
    forbidden: (text: string) => boolean = isIdCard,
  ) =>
  (cell: RosterCell | undefined): ValueReading<Value> => {
    const text = plainText(cell);
    if (text === '') return { value: '' };
    if (NOTHING.test(text)) return { value: '', notice: 'treatedAsBlank' };
    if (isBrokenFormula(text)) return { value: '', notice: 'fieldBroken' };
    return forbidden(text.replace(/\s/g, '')) ? { value: '', notice: 'idCardIgnored' } : read(text, cell);
  };

const shortText = (max: number, notice: RosterNoticeCode) =>
  optional((_text, cell) => {
    const text = cellText(cell);
    return visibleLength(text) > max ? { value: '', notice } : { value: text };
  });

/** Parses 男 or 女, also written 男性, 女士, M, F. */
export const readGender = optional<RosterGender>((text) => {
  if (/^(?:男.?|m(?:ale)?)$/i.test(text)) return { value: '男' };
  return /^(?:女.?|f(?:emale)?)$/i.test(text) ? { value: '女' } : { value: '', notice: 'genderUnreadable' };
});

/** Parses a political status; expands common short forms and leaves other texts unchanged. */
export const readPolitics = optional((text) => {
  const bare = tidyPoliticalStatus(text);
  return visibleLength(bare) > 20 ? { value: '', notice: 'politicsTooLong' } : { value: bare };
});

/** Parses a telephone number: a mobile of eleven digits, or a landline with its area code. */
export const parsePhone = optional((text) => {
  if (ROUNDED.test(text)) return { value: '', notice: 'numberRounded' };
  const digits = text.replace(/^(?:\+|00)86/, '').replace(/[\s()-]/g, '');
  const bare = /^86(1\d{10})$/.exec(digits)?.[1] ?? digits;
  return /^1\d{10}$|^0\d{9,11}$|^\d{7,8}$/.test(bare)
    ? { value: bare }
    : { value: '', notice: 'phoneUnreadable' };
});

/** Parses a volunteer number: 4 to 30 letters and digits; a numeric cell beyond 15 digits was rounded by Excel. */
export const readVolunteerNo = optional((text, cell) => {
  if (ROUNDED.test(text) || (typeof cell === 'number' && cell >= 1e15))
    return { value: '', notice: 'numberRounded' };
  const bare = text.replace(/\s/g, '');
  return isVolunteerNumber(bare) ? { value: bare } : { value: '', notice: 'volunteerNoUnreadable' };
}, isCheckedIdCard);

export const readPost = shortText(JOB_POST_MAX, 'postTooLong');
export const readIdentity = shortText(20, 'textTooLong');

/** Parses a nationality; a text that does not say whether it is Chinese (汉族, 中国/美国) is kept, with a notice. */
export const readNationality = (cell: RosterCell | undefined): ValueReading => {
  const reading = readIdentity(cell);
  if (reading.value === '') return reading;
  return nationalityKind(reading.value) === 'unknown'
    ? { ...reading, notice: 'nationalityUnclear' }
    : { value: tidyNationality(reading.value) };
};
