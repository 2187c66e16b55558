export const TEXT_FAULTS = ['textEmpty', 'textTooLong', 'textHidden'] as const;
export type TextFault = (typeof TEXT_FAULTS)[number];

export type TextReading = { ok: true; value: string } | { ok: false; fault: TextFault };

// Controls, soft hyphen, fillers, zero-width and bidirectional marks, tags, lone surrogates. Variation selectors
// stay (rare hanzi and emoji need them). No lookbehind anywhere here: iOS before 16.4 cannot even load it.
const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb\u{e0000}-\u{e007f}\ud800-\udfff]/gu;
const LINE_ENDS = /\r\n?|[\u2028\u2029\u0085]/g;

const PICTOGRAPH = /^\p{Extended_Pictographic}/u;
const PICTURE_STYLE = /^[\ufe0f\u{1f3fb}-\u{1f3ff}]/u;

// Between two pictographs the zero-width joiner forms one emoji (a family, a profession) and is allowed. No pattern here
// looks for the end of a text: V8 14 (Node 26, Chrome 146) finds no optional class before `$`.
const joinsPictures = (text: string, at: number): boolean => {
  const [last = '', before = ''] = [...text.slice(Math.max(0, at - 4), at)].reverse();
  return (
    PICTOGRAPH.test(PICTURE_STYLE.test(last) ? before : last) && PICTOGRAPH.test(text.slice(at + 1, at + 3))
  );
};

const removeHidden = (text: string): string =>
  text.replace(HIDDEN, (sign, at: number) => (sign === '\u200d' && joinsPictures(text, at) ? sign : ''));

/** Says whether a text contains invisible characters: controls, zero-width, bidirectional, lone surrogates. */
export const hasHiddenCharacters = (raw: string): boolean => {
  const lines = raw.replace(LINE_ENDS, '\n');
  return removeHidden(lines) !== lines;
};

/** Normalises input text: NFC, LF line ends, tabs to spaces, invisible characters removed, trimmed. */
export const cleanText = (raw: string): string =>
  removeHidden(raw.replace(LINE_ENDS, '\n'))
    .normalize('NFC')
    .replace(/[\t\u00a0]/g, ' ')
    .trim();

/** Normalises a text to a single line. */
export const cleanLine = (raw: string): string =>
  cleanText(raw)
    .replace(/[\s\u3000]+/g, ' ')
    .trim();

/** Counts code points, so that a rare four-byte hanzi counts as one. */
export const visibleLength = (text: string): number => [...text].length;

/** Parses typed text; rejects invisible characters, empty text and more than `max` code points. */
export const readText = (raw: string, max: number): TextReading => {
  // Reject oversized input early: two units per code point, three before NFC composition.
  if (raw.length > max * 6 + 64) return { ok: false, fault: 'textTooLong' };
  if (hasHiddenCharacters(raw)) return { ok: false, fault: 'textHidden' };
  const value = cleanText(raw);
  if (value === '') return { ok: false, fault: 'textEmpty' };
  return visibleLength(value) > max ? { ok: false, fault: 'textTooLong' } : { ok: true, value };
};

/** Converts full-width letters, digits and signs (and the ideographic space) to half-width. */
export const toHalfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, ' ');

// Literals, not strings: the phone's build writes \p{…} out as ranges, for engines without Unicode tables.
const HAN_GAP =
  /([\p{Script=Han}\u3007\p{Co}][\ufe00-\ufe0f\u{e0100}-\u{e01ef}]?|·) +(?=[\p{Script=Han}\u3007\p{Co}]|·)/gu;
const HAN_DOT = /([\p{Script=Han}\u3007\p{Co}]) ?[.。｡﹒·] ?(?=[\p{Script=Han}\u3007\p{Co}])/gu;
/** Dots that input methods and fonts offer for the one between the parts of a name. */
const DOT = /[•‧․∙⋅・･．·᛫⸱⸳ꞏ●◦▪](?= ?\S)/g;
// Each set of characters stands in one literal: written out as ranges it takes kilobytes.
const ALPHABETIC = /[\p{L}\u3007\p{Co}]/u;
const MARK = /\p{M}/u;
const IN_NAME = /[·'’. -]/;

/** Maximum length of a name in code points. */
export const NAME_MAX = 50;

/** Normalises a name: one form of the middle dot, no spaces between hanzi («张 三»), single spaces elsewhere. */
export const cleanName = (raw: string): string =>
  cleanLine(raw)
    .replace(/[Ａ-Ｚａ-ｚ　]/g, toHalfWidth)
    .replace(DOT, '·')
    .replace(HAN_DOT, '$1·')
    .replace(HAN_GAP, '$1');

/** Says whether a normalised text can be a person's name: letters or hanzi, 〇 and · included, no digits. */
export const isName = (text: string): boolean => {
  const [first = '', ...rest] = text;
  return (
    ALPHABETIC.test(first) &&
    rest.every((sign) => IN_NAME.test(sign) || ALPHABETIC.test(sign) || MARK.test(sign)) &&
    visibleLength(text) <= NAME_MAX
  );
};

/** Says whether a character only changes the one before it: an accent or a variation selector. */
export const isMark = (sign: string): boolean => MARK.test(sign);
