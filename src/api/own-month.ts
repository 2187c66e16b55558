import { loadCurrentCollective } from './current-collective';

/** What a member can still do about the running month; null once it is in a frozen issue. */
export const monthAct = (written: boolean | undefined): 'write' | 'change' | null => {
  if (!written) return 'write';
  return loadCurrentCollective()?.frozen ? null : 'change';
};
