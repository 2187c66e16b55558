import { currentMonth } from '@/platform/clock';
import { loadCurrentCollective } from './current-collective';

/**
 * What a member can still do about the running month; null once it is in a frozen issue. The card does not tell: the
 * stored copy of 今日 does, for the month it was stored in.
 */
export const monthAct = (written: boolean | undefined): 'write' | 'change' | null => {
  if (!written) return 'write';
  return loadCurrentCollective()?.frozen === currentMonth() ? null : 'change';
};
