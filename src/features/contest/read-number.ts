import { toHalfWidth } from '@core/domain/text';

/** Parses a number as typed, e.g. «98.5», «－3», «1,200», «98.5%»; null when it is not a number. */
export const readNumber = (text: string): number | null => {
  const plain = toHalfWidth(text).replace(/[\s,%]/g, '');
  return /^-?\d{1,9}(\.\d{1,6})?$/.test(plain) ? Number(plain) : null;
};
