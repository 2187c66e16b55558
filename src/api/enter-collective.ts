import type { Result } from '@core/contract/result';
import type { TodayView } from '@core/contract/today';
import { call } from './call';
import { clearCurrentCollective, saveCurrentCollective } from './current-collective';

/** Opens a collective (the first one by default) and saves it as current; null when the person belongs to none. */
export const enterCollective = async (collectiveId?: string): Promise<Result<TodayView | null>> => {
  const result = await call('today.open', collectiveId === undefined ? {} : { collectiveId });
  if (!result.ok) return result;
  if (result.value) saveCurrentCollective(result.value);
  else clearCurrentCollective();
  return result;
};
