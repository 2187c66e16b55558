const DIGITS = '〇一二三四五六七八九';

/** Formats an integer from 0 to 99 in Chinese numerals: 24 → 二十四. */
export const formatNumeral = (value: number): string => {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS.charAt(tens)}十`;
  return head !== '' && ones === 0 ? head : head + DIGITS.charAt(ones);
};

/** Formats an integer from 0 to 99 before a measure word: 2 → 两. */
export const formatQuantity = (value: number): string => (value === 2 ? '两' : formatNumeral(value));
